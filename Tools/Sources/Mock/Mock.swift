package import DocumentReading
package import LoopbackServer
import OpenAPIValidation
import Synchronization

/// A server made from a document. Data flows one way: request → route → checks → answer.
package final class Mock: Sendable {
    private let routes: Routes
    private let check: CallCheck
    /// What makes answers.
    let answerer: Answerer
    private let chance: Chance
    private let options: MockOptions
    private let count = Atomic(0)
    private let memory = ResourceMemory()

    /// A mock of a document.
    package init(_ document: DescribedAPI, _ options: MockOptions = MockOptions()) {
        let plan = MockPlan(document)
        routes = Routes(plan.operations)
        check = CallCheck(schemas: plan.schemas, credentials: options.credentials)
        answerer = Answerer(maker: plan.maker, seed: options.seed)
        chance = Chance(seed: options.seed, faults: options.faults, latency: options.latency)
        self.options = options
    }

    /// The operations, path by path.
    var operations: [MockOperation] { routes.operations }

    /// How many operations there are.
    package var operationCount: Int { operations.count }

    /// What people should know before the first request.
    package var remarks: [String] { Remarks(operations).lines }

    /// What is done about a request.
    package func answer(_ request: ReceivedRequest) async -> WireAnswer {
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue
        let delay = chance.delay(ofCall: number)
        if delay > .zero { try? await Task.sleep(for: delay) }
        guard let fault = chance.fault(ofCall: number) else { return .response(plan(request, number).response) }
        return answer(request, failing: fault, number)
    }

    private func plan(_ request: ReceivedRequest, _ number: Int) -> PlannedAnswer {
        var call: RoutedCall?
        do throws(Rejection) {
            let routed = try routes.call(of: request)
            call = routed
            let accepted = try check.accept(routed)
            let planned = try answerer.answer(routed, request.preference, count: number)
            guard options.memory == .kept, request.preference.code == nil else { return planned }
            return memory.answer(accepted, planned, answerer)
        } catch {
            return answerer.refusal(error, of: call)
        }
    }

    private func answer(_ request: ReceivedRequest, failing fault: InjectedFault, _ number: Int) -> WireAnswer {
        switch fault {
        case .reset: return .reset
        case .truncation:
            let response = plan(request, number).response
            return .truncated(response, missing: (response.body.count + 1) / 2)
        case .status(let status): return .response(answerer.failure(status, of: try? routes.call(of: request)).response)
        }
    }
}
