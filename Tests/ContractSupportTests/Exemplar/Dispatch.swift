import Talkover

/// The SDK that the contract is run against.
typealias TestedSDK = TalkoverSDK

/// The Talkover SDK as the contract sees it: by the names of the wire.
enum TalkoverSDK: ContractSubject {
    static func makeClient(_ setup: ClientSetup, _ exchanges: ContractExchanges) throws -> TalkoverClient {
        TalkoverClient(
            environmentToken: try setup.credential("environmentToken"),
            baseURL: setup.baseURL,
            options: TalkoverClient.ClientOptions(setup),
            transport: ContractTransport(exchanges: exchanges)
        )
    }

    static func describe(_ operations: inout OperationTable<TalkoverClient>) {
        operations.call("listTrainings") { client, input in
            try await client.trainings.list(agentID: input.required("agent_id"))
        }
        operations.call("saveTraining") { client, input in
            try await client.trainings.save(agentID: input.required("agent_id"), input.required("body"))
        }
        operations.call("deleteTraining") { client, input in
            try await client.trainings.delete(
                agentID: input.required("agent_id"),
                trainingID: input.required("training_id")
            )
        }
        operations.call("listActions") { client, input in
            try await client.actions.list(agentID: input.required("agent_id"))
        }
        operations.call("listAgentCalls") { client, input in
            try await client.calls.list(
                agentID: input.required("agent_id"),
                status: input.optional("status"),
                direction: input.optional("direction"),
                dateFrom: input.optional("date_from"),
                dateTo: input.optional("date_to"),
                search: input.optional("search"),
                perPage: input.optional("per_page"),
                page: input.optional("page")
            )
        }
        operations.all("listAgentCalls") { client, input in
            try client.calls.all(
                agentID: input.required("agent_id"),
                status: input.optional("status"),
                direction: input.optional("direction"),
                dateFrom: input.optional("date_from"),
                dateTo: input.optional("date_to"),
                search: input.optional("search"),
                perPage: input.optional("per_page")
            )
        }
        operations.pages("listAgentCalls") { client, input in
            try client.calls.pages(
                agentID: input.required("agent_id"),
                status: input.optional("status"),
                direction: input.optional("direction"),
                dateFrom: input.optional("date_from"),
                dateTo: input.optional("date_to"),
                search: input.optional("search"),
                perPage: input.optional("per_page")
            )
        }
    }
}
