/** What went wrong, and what to do: one sentence each. Codes are the server's and our own. */
export const failures = {
	// On the way to the server.
	offline: "Your Longrun server cannot be reached.",
	internal: "Something broke on the server. Try again in a moment.",
	rate_limited: "Too many requests in a short time. Try again in some minutes.",
	no_permission: "The browser does not let Longrun talk to your server. Allow it again.",
	pair_again: "Your server no longer knows this browser. Pair it again.",
	not_paired: "This browser is not paired with a Longrun server yet.",
	other_version: "Server and extension do not understand each other. Update both.",
	wrong_scope: "This browser may not do that. Pair it again to give it the right.",
	not_found: "This is no longer there.",
	// The address.
	bad_address: "This is no web address. It looks like https://longrun.example.com.",
	not_secure: "Only https is safe enough. Without it, Longrun talks only to this computer.",
	address_with_user: "There is a name before the @ in this address: it would lead somewhere else. Type the address only.",
	permission_refused: "The browser asked and the answer was no. Without it Longrun cannot talk to your server.",
	// Pairing.
	pairing_expired: "The code has run out. Start again.",
	pairing_refused: "You said no on the page. Nothing was connected.",
	code_used: "The code was used already. Start again; if that was not you, look at the devices in Longrun's settings.",
	wrong_verifier: "The server did not recognise this request. Start again.",
	still_listed: "This browser is disconnected, but your server could not be told and still lists it. End it there, in the settings.",
	not_longrun: "There is no Longrun at this address, or an old one.",
	// An original file on its way from Strava.
	strava_offline: "Strava did not answer. Try again.",
	strava_signed_out: "You are not signed in to Strava. Sign in there and load this page again.",
	strava_throttled: "Strava asks for patience. Try again in some minutes.",
	strava_refused: "Strava did not give the file. Try again later, or drop it into Longrun yourself.",
	no_original: "Strava has no file of this activity: it was entered by hand, or came without one.",
	original_too_large: "The file is larger than 32 MB. Longrun does not take it.",
	original_damaged: "The file cannot be unpacked. Nothing was stored.",
	original_unreadable: "The file holds no activity that can be read. Nothing was stored.",
	upload_broken: "The file was cut off on its way. Nothing was stored; try again.",
	too_large: "The file is too large for your server.",
	no_profile: "Your Longrun profile is not filled in yet. Open Longrun and do that first.",
	// Inside the extension.
	no_answer: "The extension did not answer. Try again.",
	extension_updated: "Longrun was updated. Reload this page.",
	nothing_kept: "Nothing is kept here yet.",
	unknown: "Something went wrong. Try again.",
};
