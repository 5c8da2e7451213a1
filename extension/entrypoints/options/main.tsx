import "../../../look/index.css";
import "virtual:uno.css";
import { Options } from "../../options/Options.tsx";
import { showPage } from "../../panel/show-page.tsx";

showPage(() => <Options />);
