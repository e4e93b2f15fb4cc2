import APIModel
import CodeGeneration
import Diagnostics

/// The final, unique and legal spelling of everything in an API that Swift gives a name.
///
/// Names are kept without back-ticks: whether a keyword needs them depends on where it stands. They never change, and are
/// an object because whatever spells types holds them.
final class SwiftNames: Sendable {
    /// The names of a resource and of what is in it, in the order of the model.
    struct ResourceNames: Sendable {
        /// The type, such as `Trainings`, nested in the client.
        let type: String
        /// The property that leads to it, such as `trainings`.
        let property: String
        /// The operations.
        let operations: [OperationNames]
        /// The resources inside.
        let children: [ResourceNames]
    }

    /// The names of an operation and of its arguments.
    struct OperationNames: Sendable {
        /// The method.
        let method: String
        /// The parameters, in the order of the model.
        let parameters: [String]
        /// What walks through all items: `all`, or `allCalls` where a resource has two.
        let items: String
        /// What walks through all pages.
        let pages: String
        /// The function that makes a fake answer.
        let answer: String
        /// The kinds of body, where there are several.
        let body: ChoiceNames?
        /// The answers of success, where their types differ.
        let result: ChoiceNames?
        /// The method that gives the answer while it comes, besides the one that gives it as a whole.
        let stream: String
    }

    /// The names of an enumeration of what a call takes or gives.
    struct ChoiceNames: Sendable {
        /// The enumeration, nested in the resource.
        let type: String
        /// Its cases, in the order of the model.
        let cases: [String]
    }

    /// The SDK, such as `Talkover`.
    let module: String
    /// The module that the SDK is compiled into: its own, or that of a target around it.
    let enclosingModule: String
    /// The client, such as `TalkoverClient`.
    let client: String
    /// The error, such as `TalkoverError`.
    let error: String
    /// The types, by the index of their ids.
    let types: [String]
    /// The members, values or variants of each type, by the index of its id.
    let members: [[String]]
    /// The resources, in the order of the model.
    let resources: [ResourceNames]
    /// The arguments for the credentials, in the order of the model.
    let credentials: [String]
    /// The servers, where there is something to choose between.
    let servers: [SwiftServer]
    /// The calls that the API makes.
    let incoming: [SwiftIncomingCall]
    /// The documented error codes, in the order of their first use, with their names.
    let errorCodes: [(code: String, name: String)]
    /// The documented headers of answers.
    let headers: [SwiftHeader]
    /// The declared bodies of errors, in the order of their first use, with the names of their cases.
    let errorBodies: [(type: TypeReference, name: String)]
    /// How the objects in XML bodies are written, by the index of their ids.
    let xmlShapes: [String]

    /// Names everything in `api`.
    init(_ api: API, sdkName: String, within enclosing: String?, diagnostics: inout DiagnosticSink) {
        let module = SwiftCasing.upper(sdkName)
        self.module = module
        enclosingModule = enclosing ?? module
        client = module + "Client"
        error = module + "Error"
        let types = namedTypes(api, module: module, within: enclosingModule, diagnostics: &diagnostics)
        self.types = types
        var members: [[String]] = []
        let caseless = caselessNames(types)
        for type in api.types { members.append(namedMembers(of: type, besides: caseless, diagnostics: &diagnostics)) }
        self.members = members
        let answers = namedAnswers(api, diagnostics: &diagnostics)
        resources = namedResources(
            api.resources,
            avoiding: types,
            of: enclosingModule,
            answers: answers,
            diagnostics: &diagnostics
        )
        credentials = namedCredentials(api, diagnostics: &diagnostics)
        errorCodes = namedErrorCodes(api, diagnostics: &diagnostics)
        servers = SwiftServer.all(of: api, diagnostics: &diagnostics)
        incoming = SwiftIncomingCall.all(of: api, diagnostics: &diagnostics)
        headers = SwiftHeader.all(of: api, diagnostics: &diagnostics)
        xmlShapes = namedXMLShapes(api)
        errorBodies = namedErrorBodies(api, types: types, diagnostics: &diagnostics)
    }

    /// The name of the case that holds an error body of this type.
    func errorBody(of type: TypeReference) -> String? {
        errorBodies.first { $0.type == type }?.name
    }
}
