// Before the first paint: what the athlete chose on this device, if anything. The system decides otherwise.
(() => {
	try {
		const theme = localStorage.getItem("longrun.theme");
		if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
		const language = localStorage.getItem("longrun.language");
		if (language === "en" || language === "ko") document.documentElement.lang = language;
	} catch {
		// Storage can be forbidden; the system's choice is fine then.
	}
})();
