"""Japanese into English on this machine: packages, the engine, glossary steering and checks."""
