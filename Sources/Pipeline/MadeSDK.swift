import APIModel
import CodeGeneration
import Diagnostics
import Mutation
import Rendering
import Templates

/// An SDK with what was found on the way.
struct MadeSDK: Sendable {
    /// The files; empty where a template is wrong.
    private(set) var files: [OutputFile] = []
    /// What was found on the way.
    private(set) var diagnostics = DiagnosticSink()
    /// What is wrong with a template.
    private(set) var mistake: TemplateError?
    /// How long it took.
    private(set) var timings = StageTimings()

    /// API model → named API → views → text, without waiting for the contract before its bytes are needed.
    init(_ request: SDKRequest, of api: API, named name: String, contract: Task<MadeContract, Never>?) async {
        let language = request.language.language(sdkName: name)
        let plan = request.mistaken(language.plan(api, diagnostics: &diagnostics), of: api, by: language)
        timings.lap(.name)
        defer { timings.lap(.render) }
        do throws(TemplateError) {
            let printer = FilePrinter(
                library: try TemplateLibrary(
                    templates: request.language.templates.templates,
                    overrides: request.templates.map { (name: $0.name, text: $0.text) }
                ),
                support: request.language.templates,
                contract: contract
            )
            let written = try await printer.files(of: plan)
            files = try await printer.files(written, followedBy: language.remarks(on: written))
        } catch {
            mistake = error
        }
    }
}

extension SDKRequest {
    /// The plan of the SDK with the mistakes that are asked for.
    fileprivate func mistaken(_ plan: [PlannedFile], of api: API, by language: any Language) -> [PlannedFile] {
        let mutants = SwiftMutantPlan(of: api, by: language, support: self.language.templates.supportTexts)
        return switch mistakes {
        case .none: plan
        case .domain: mutants.files(plan)
        case .prepared: mutants.host(plan, mutants: [], unseen: [])
        }
    }
}
