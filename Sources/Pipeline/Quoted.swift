/// `name` as messages show names.
func quoted(_ name: String) -> String { "\"\(name)\"" }
