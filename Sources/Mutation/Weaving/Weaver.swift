import CodeGeneration

/// What a template prints in the SDK of a mutant.
struct MutantView {
    /// The number of the mutant.
    let number: Int
    /// The way in which it is wrong.
    let side: Mutant.Side
    /// What is printed.
    let value: ViewValue

    fileprivate func with(_ value: ViewValue) -> MutantView { MutantView(number: number, side: side, value: value) }
}

/// Weaves the views of mutants into that of the SDK: lines that differ become choices where the language has a place for
/// them.
struct Weaver {
    /// Where lines can be chosen, and how.
    let language: any ChoosingLanguage
    /// The template that prints the views.
    let template: String
    /// The mutants that are seen somewhere.
    private(set) var seen: Set<Int> = []

    init(language: any ChoosingLanguage, template: String) {
        self.language = language
        self.template = template
    }

    /// The view with the choices in it.
    mutating func woven(_ view: ViewValue, _ mutants: [MutantView]) -> ViewValue {
        woven(view, mutants, path: [])
    }

    private mutating func woven(_ view: ViewValue, _ mutants: [MutantView], path: [String]) -> ViewValue {
        guard !mutants.isEmpty else { return view }
        let name = path.suffix(2).joined(separator: ".")
        if let place = language.place(name, in: template) {
            return chosen(view, mutants.filter { place.sides.contains($0.side) }, place.form)
        }
        switch view {
        case .object(let members):
            return .object(
                ViewMembers(
                    members.pairs.map { name, value in
                        (name, woven(value, mutants.compactMap { $0.member(name) }, path: path + [name]))
                    }
                )
            )
        case .list(let items):
            // A mutant whose list is longer or shorter is not seen in it.
            let alike = mutants.filter { $0.value.items?.count == items.count }
            return .list(
                items.enumerated().map { position, item in
                    woven(item, alike.compactMap { $0.item(position) }, path: path)
                }
            )
        case .text, .flag, .absent: return view
        }
    }

    private mutating func chosen(_ view: ViewValue, _ mutants: [MutantView], _ form: ChoiceForm) -> ViewValue {
        guard let lines = view.lines else { return view }
        let variants = mutants.compactMap { mutant -> Variant? in
            guard let others = mutant.value.lines, others != lines else { return nil }
            let variant = Variant(number: mutant.number, lines: others)
            // One that cannot be chosen must not take the others along.
            return language.choice(form, lines, [variant]) == nil ? nil : variant
        }
        guard !variants.isEmpty, let chosen = language.choice(form, lines, variants) else { return view }
        seen.formUnion(variants.map(\.number))
        return .lines(chosen)
    }
}

extension MutantView {
    fileprivate func member(_ name: String) -> MutantView? {
        guard case .object(let members) = value else { return nil }
        return members[name].map(with)
    }

    fileprivate func item(_ position: Int) -> MutantView? {
        value.items.map { with($0[position]) }
    }
}

extension ViewValue {
    fileprivate var items: [ViewValue]? {
        if case .list(let items) = self { items } else { nil }
    }

    /// The lines, where it is nothing but text line by line.
    fileprivate var lines: [String]? {
        let lines = items?.compactMap { item -> String? in if case .text(let text) = item { text } else { nil } }
        return lines?.count == items?.count ? lines : nil
    }
}
