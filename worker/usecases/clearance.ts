/** Warning signs that stopped the hard training (chest pain, fainting, fever, strong pain) are cleared, by a doctor where they were medical. */
import { athleteOf, selectAthlete, setClearedOn } from "../repositories/athletes.ts";
import { type Call, commit } from "./call.ts";
import { mustHaveProfile } from "./profile.ts";
import { todayIn } from "./today.ts";

export async function sayCleared(call: Call, { cleared }: { cleared: boolean }): Promise<{ clearedOn: string | null }> {
	const { zone } = mustHaveProfile(athleteOf(await selectAthlete(call)).profile);
	const clearedOn = cleared ? todayIn(zone, call.now) : null;
	return commit(call, [setClearedOn(call, clearedOn)], { clearedOn });
}
