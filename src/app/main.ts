const heading = document.createElement("h1");
heading.textContent = "Mandate";
document.getElementById("root")?.append(heading);
