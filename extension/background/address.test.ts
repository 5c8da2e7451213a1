import { expect, test } from "vitest";
import { permissionFor, readAddress } from "./address.ts";

test.each([
	["https://longrun.example.com", "https://longrun.example.com"],
	["longrun.example.com", "https://longrun.example.com"],
	["  HTTPS://Longrun.Example.com/plan?week=3#top ", "https://longrun.example.com"],
	["longrun.example.com:8443", "https://longrun.example.com:8443"],
	["127.0.0.1:8787", "http://127.0.0.1:8787"],
	["http://localhost:8787/", "http://localhost:8787"],
	["https://localhost", "https://localhost"],
])("%s is %s", (typed, origin) => {
	expect(readAddress(typed)).toEqual({ ok: true, value: origin });
});

test.each([
	["", "bad_address"],
	["two words", "bad_address"],
	["ftp://longrun.example.com", "bad_address"],
	["javascript:alert(1)", "bad_address"],
	["file:///etc/passwd", "bad_address"],
	["http://longrun.example.com", "not_secure"],
	["http://127.0.0.1.example.com", "not_secure"],
	["http://localhost.example.com", "not_secure"],
	["http://192.168.1.4:8787", "not_secure"],
	["https://longrun.example.com@evil.example", "address_with_user"],
	["https://a:b@longrun.example.com", "address_with_user"],
])("%s is refused: %s", (typed, code) => {
	expect(readAddress(typed)).toEqual({ ok: false, failure: { code } });
});

test("a name in other letters is shown for what it is", () => {
	expect(readAddress("https://lоngrun.example.com")).toEqual({ ok: true, value: "https://xn--lngrun-wqf.example.com" });
});

test("the permission is for exactly this origin", () => {
	expect(permissionFor("https://longrun.example.com")).toBe("https://longrun.example.com/*");
	expect(permissionFor("http://127.0.0.1:8787")).toBe("http://127.0.0.1:8787/*");
});
