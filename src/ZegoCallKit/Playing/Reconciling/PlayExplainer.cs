namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Explains why a stream is played or not.</summary>
internal static class PlayExplainer
{
    /// <summary>Explains a stream, whether it is known or not.</summary>
    public static PlayExplanation Explain(PlayState state, StreamId id)
    {
        if (state.Room == PlayRoomState.Ended)
        {
            return Because(id, PlayExplanationReason.RoomNotConnected, "The session in the room is over.");
        }

        if (state.Find(id) is not { } record)
        {
            return Because(id, PlayExplanationReason.NotInRoom, "No such stream is in the room.");
        }

        int? rank = record.Rank is { } claim ? state.Ranking.IndexOf(claim) + 1 : null;
        var explanation = record.IsActive ? Active(record)
            : record.IsManual ? Requested(state, record)
            : record.Stream is null ? Because(id, PlayExplanationReason.NotInRoom, "The stream has left the room; its play is being stopped.")
            : Barred(state, record) ?? Ranked(state, record, rank!.Value);
        return explanation with { IsManual = record.IsManual, Rank = rank };
    }

    private static PlayExplanation Active(PlayRecord record) => record.Phase switch
    {
        PlayPhase.Playing => Because(record.Id, PlayExplanationReason.Playing, record.IsManual ? "It plays, as the program asked." : "It plays."),
        PlayPhase.Starting => Because(record.Id, PlayExplanationReason.Starting, "It is being started; the cloud has not answered yet.", record.LastCode),
        _ => Because(record.Id, PlayExplanationReason.Interrupted, $"It was interrupted and the engine is trying by itself: {Meaning(record.LastCode)}.", record.LastCode),
    };

    private static PlayExplanation Requested(PlayState state, PlayRecord record) => state.Room == PlayRoomState.Connected
        ? Because(record.Id, PlayExplanationReason.WaitingForPlace, "The program asked for it, and it starts as soon as another play has stopped.")
        : Because(record.Id, PlayExplanationReason.RoomNotConnected, "The program asked for it, and it starts as soon as the room is connected.");

    // Returns what keeps a stream in the room from being ranked, or a ranked one from being started.
    private static PlayExplanation? Barred(PlayState state, PlayRecord record) => record switch
    {
        { IsHeld: true } => Because(record.Id, PlayExplanationReason.StoppedByUser, "The program stopped it; it stays off until it is published anew, asked for, or handed back to the policy."),
        { Decision.IsFaulted: true } => Because(record.Id, PlayExplanationReason.PolicyFailed, "The program's predicate or priority threw for this stream."),
        { Decision.IsWanted: false } when state.Policy.IsManual => Because(record.Id, PlayExplanationReason.Manual, "The policy plays nothing by itself, and the program has not asked for it."),
        { Decision.IsWanted: false } => Because(record.Id, PlayExplanationReason.PolicyExcludes, "The policy does not want it."),
        { HasGivenUp: true } => Because(record.Id, PlayExplanationReason.GaveUp, $"It was given up after {record.Failures} {(record.Failures == 1 ? "failure" : "failures")} in a row: {Meaning(record.LastCode)}.", record.LastCode),
        { RetryAt: { } at } => Because(record.Id, PlayExplanationReason.BackingOff, $"It failed ({Meaning(record.LastCode)}) and is tried again at {at:HH:mm:ss.fff}.", record.LastCode) with { RetryAt = at },
        _ when state.Room != PlayRoomState.Connected => Because(record.Id, PlayExplanationReason.RoomNotConnected, "The room is not connected; it starts when it is."),
        _ => null,
    };

    private static PlayExplanation Ranked(PlayState state, PlayRecord record, int rank)
    {
        var places = PlaySlots.ForPolicy(state, state.Engaged.Select(id => state.Records[id]));
        return rank <= places ? Because(record.Id, PlayExplanationReason.WaitingForPlace, "It starts as soon as another play, or its own earlier one, has stopped.")
            : rank > state.Policy.Limit ? Because(record.Id, PlayExplanationReason.BeyondFirst, $"The policy plays the first {state.Policy.Limit}, and this one is number {rank}.")
            : Because(record.Id, PlayExplanationReason.OverCap, $"At most {state.MaxPlays} plays are allowed, {places} of them by the policy, and this one is number {rank}.");
    }

    private static PlayExplanation Because(StreamId id, PlayExplanationReason reason, string text, ZegoErrorCode code = ZegoErrorCode.None) =>
        new() { StreamId = id, Reason = reason, Text = text, Code = code };

    private static string Meaning(ZegoErrorCode code) =>
        code == ZegoErrorCode.None ? "the engine stopped it without an error" : $"{ErrorCatalog.MeaningOf(code)} [{(int)code}]";
}
