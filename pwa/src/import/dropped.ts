/** Files of what was dropped, folders walked. */

/** To be called while the drop event is handled: afterwards the browser forgets what was dropped. */
export function droppedItems(data: DataTransfer): (File | FileSystemEntry)[] {
	return [...data.items].flatMap((item) => {
		if (item.kind !== "file") return [];
		const found = item.webkitGetAsEntry() ?? item.getAsFile();
		return found ? [found] : [];
	});
}

/** Hidden files, which systems leave in folders, are left out; what cannot be opened is given to `onProblem` by name. */
export async function* filesOf(
	items: readonly (File | FileSystemEntry)[],
	onProblem: (name: string, error: unknown) => void,
): AsyncGenerator<File> {
	for (const item of items) {
		if (item instanceof File) {
			yield item;
			continue;
		}
		try {
			if (isFile(item)) yield await new Promise<File>((resolve, reject) => item.file(resolve, reject));
			else if (isDirectory(item))
				for await (const some of childrenOf(item))
					yield* filesOf(
						some.filter(({ name }) => !name.startsWith(".")),
						onProblem,
					);
		} catch (error) {
			onProblem(item.name, error);
		}
	}
}

async function* childrenOf(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry[]> {
	const reader = directory.createReader();
	for (;;) {
		// Browsers give about a hundred at a time, and then none.
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return;
		yield some;
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
