import { expect, test } from "vitest";
import { speaksOfMedicalSigns } from "./medical-words.ts";

test.each([
	"Had chest pain on the last climb",
	"pain in my chest after 5k",
	"my chest felt fine at first but then chest tightness",
	"Nearly fainted at the end",
	"felt faint in the heat",
	"I passed out for a second",
	"some palpitations in bed",
	"running with a fever",
	"No fun today. Fever since yesterday",
	"no pain in the knee, but chest pain",
	"달리는 중에 가슴이 아팠어요",
	"흉통 있음",
	"어제부터 열이 났어요",
	"결승선에서 기절할 뻔했어요",
	"심장이 불규칙하게 뛰었어요",
	"무릎은 괜찮은데 가슴 통증이 있었어요",
])("a sign: %s", (notes) => expect(speaksOfMedicalSigns(notes)).toBe(true));

test.each([
	"",
	"no chest pain",
	"No chest pain, fainting or fever today",
	"never had any chest pain or palpitations",
	"without fever again",
	"I didn't feel faint at all",
	"hay fever season, eyes itching",
	"a faint path through the woods",
	"fast on the chest strap, heart rate fine",
	"열정적으로 달렸어요",
	"흉통 없음",
	"가슴 통증은 없었어요",
	"열이 안 났어요",
	"열이 나지 않았어요",
	"흉통이나 발열 없었음",
])("no sign: %s", (notes) => expect(speaksOfMedicalSigns(notes)).toBe(false));
