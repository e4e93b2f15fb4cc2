package import APIModel
package import CodeGeneration
import Platform

/// The files of a Swift SDK that makes mistakes when it is told to.
package struct SwiftMutantPlan {
    private let api: API
    private let language: any Language
    private let support: [String: String]

    /// An SDK of `api` by the language, with the texts of its support folder.
    package init(of api: API, by language: any Language, support: [String: String]) {
        self.api = api
        self.language = language
        self.support = support
    }

    /// The plan of the SDK as it is, with all mistakes woven into it, what runs them, and the list of them.
    package func files(_ plan: [PlannedFile]) -> [PlannedFile] {
        let numbered = api.mutants.enumerated().map {
            NumberedMutant(number: $0 + 1, mutant: $1, of: api, by: language)
        }
        var seen: Set<Int> = []
        let mistaken = plan.map { woven($0, numbered, &seen) }
        let extra = furtherRuntime(of: numbered.filter { seen.contains($0.number) }, besides: plan)
        let texts = Dictionary(plan.compactMap(\.runtimeText)) { first, _ in first }
        let list = RuntimeMutant.read(support["Mutants/runtime.txt"] ?? "").filter { $0.need?.isMet(by: api) ?? true }
        let runtime = RuntimeMutants(list, in: texts, from: numbered.count + 1)
        let files = (mistaken + extra).map { $0.woven(runtime) }
        let known = numbered.filter { seen.contains($0.number) }.map(\.entry) + runtime.entries
        let unseen = numbered.filter { !seen.contains($0.number) }.map(\.entry.name)
        return host(files, mutants: known, unseen: unseen)
    }

    /// The files with what makes and runs mistakes, in the place of the adapter.
    package func host(_ files: [PlannedFile], mutants: [MutantList.Entry], unseen: [String]) -> [PlannedFile] {
        let adapter = files.first { $0.path.hasSuffix("/Adapter.swift") }?.folder ?? ""
        let runtime = files.first { $0.path.hasSuffix("/APICall.swift") }?.folder ?? ""
        let program = adapter.split(separator: "/").last.map(String.init) ?? ""
        let vectors = files.first { $0.path.hasSuffix("/vectors.json") }?.path ?? ""
        let contract = MutantList.Check(
            name: "contract",
            build: ["swift", "build", "--package-path", "Tests", "--product", program],
            run: ["Tests/.build/debug/\(program)", vectors]
        )
        let list = MutantList(checks: [contract], mutants: mutants, unseen: unseen)
        return files.filter { $0.folder != adapter } + [
            PlannedFile(path: adapter + "MutantRun.swift", content: .support("Mutants/MutantRun.swift")),
            PlannedFile(path: runtime + "ActiveMutant.swift", content: .support("Mutants/ActiveMutant.swift")),
            PlannedFile(path: MutantList.fileName, content: .bytes([UInt8]((try? list.encoded()) ?? Data()))),
        ]
    }

    private func woven(_ file: PlannedFile, _ mutants: [NumberedMutant], _ seen: inout Set<Int>) -> PlannedFile {
        guard case .templates(let parts) = file.content else { return file }
        let mistaken = parts.enumerated().map { position, part in
            var weaver = Weaver(language: SwiftChoices(), template: part.template)
            let view = weaver.woven(part.view.viewValue, mutants.compactMap { $0.view(file.path, position) })
            seen.formUnion(weaver.seen)
            return PlannedPart(part.template, WovenView(viewValue: view))
        }
        return PlannedFile(path: file.path, content: .templates(mistaken))
    }

    /// The files of the runtime that only mutants need.
    private func furtherRuntime(of mutants: [NumberedMutant], besides plan: [PlannedFile]) -> [PlannedFile] {
        var known = Set(plan.map(\.path))
        return mutants.flatMap(\.runtime).filter { known.insert($0.path).inserted }
    }
}

/// A view that is drawn already.
private struct WovenView: View {
    let viewValue: ViewValue
}

/// A mutant with its number and what is planned for its SDK.
private struct NumberedMutant {
    let number: Int
    let entry: MutantList.Entry
    /// The files of its runtime.
    let runtime: [PlannedFile]
    private let side: Mutant.Side
    private let parts: [String: [PlannedPart]]

    init(number: Int, mutant: Mutant, of api: API, by language: any Language) {
        self.number = number
        entry = MutantList.Entry(
            number: number,
            mutation: mutant.mutation.rawValue,
            place: mutant.place,
            why: mutant.why
        )
        side = mutant.side
        let plan = language.plan(mutant.applied(to: api))
        runtime = plan.filter { $0.runtimeText != nil }
        parts = plan.reduce(into: [:]) { parts, file in
            if case .templates(let own) = file.content { parts[file.path] = own }
        }
    }

    /// What a part of a file prints.
    func view(_ path: String, _ position: Int) -> MutantView? {
        guard let parts = parts[path], position < parts.count else { return nil }
        return MutantView(number: number, side: side, value: parts[position].view.viewValue)
    }
}
