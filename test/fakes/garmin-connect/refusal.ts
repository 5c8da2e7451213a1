/** Why the service refuses a call, thrown inside the fake and answered as the service does. */
import { type FakeAnswer, json, text } from "../loopback/exchange.ts";

export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly answer: FakeAnswer;

	constructor(answer: FakeAnswer) {
		super(typeof answer.body === "string" ? answer.body : `${answer.status}`);
		this.answer = answer;
	}
}

/** 500 for a body that the service cannot read: not an outage. */
export function malformed(exception: "NullPointerException" | "DataIntegrityViolationException", about: string): Refusal {
	return new Refusal(json({ message: about, error: exception }, 500));
}

/** 400 with plain text. */
export function invalid(message: string): Refusal {
	return new Refusal(text(message, 400));
}

export function notFound(about: string): Refusal {
	return new Refusal(json({ message: `${about} not found`, error: "NotFoundException" }, 404));
}

/** 405: singular and plural mixed up, or a method that the path does not have. */
export function wrongMethod(): Refusal {
	return new Refusal(json({ message: "HTTP 405 Method Not Allowed", error: "NotAllowedException" }, 405));
}
