import "../../../look/index.css";
import "../../popup/popup.css";
import "virtual:uno.css";
import { showPage } from "../../panel/show-page.tsx";
import { Popup } from "../../popup/Popup.tsx";

showPage(() => <Popup />);
