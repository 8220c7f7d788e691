namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Explains why a stream is played or not.</summary>
internal static class PlayExplainer
{
    /// <summary>Explains a stream, whether it is known or not.</summary>
    public static PlayExplanation Explain(PlayState state, StreamId id)
    {
        if (state.Room == PlayRoomState.Ended)
        {
            return Because(id, PlayExplanationReason.RoomNotConnected, "The login to the room has ended.");
        }

        if (state.Find(id) is not { } record)
        {
            return Because(id, PlayExplanationReason.NotInRoom, "The stream is not in the room.");
        }

        int? rank = record.Rank is { } claim ? state.Ranking.IndexOf(claim) + 1 : null;
        var explanation = record.IsActive ? Active(record)
            : record.IsManual ? Requested(state, record)
            : record.Stream is null ? Because(id, PlayExplanationReason.NotInRoom, "The stream has left the room and is being stopped.")
            : Barred(state, record) ?? Ranked(state, record, rank!.Value);
        return explanation with { IsManual = record.IsManual, Rank = rank };
    }

    private static PlayExplanation Active(PlayRecord record) => record.Phase switch
    {
        PlayPhase.Playing => Because(record.Id, PlayExplanationReason.Playing, record.IsManual ? "The stream is playing, as the program requested." : "The stream is playing."),
        PlayPhase.Starting => Because(record.Id, PlayExplanationReason.Starting, "The stream is starting; the cloud has not responded yet.", record.LastCode),
        _ => Because(record.Id, PlayExplanationReason.Interrupted, $"The stream was interrupted and the engine is retrying: {Meaning(record.LastCode)}.", record.LastCode),
    };

    private static PlayExplanation Requested(PlayState state, PlayRecord record) => state.IsOnHold ? OnHold(record)
        : state.Room == PlayRoomState.Connected
        ? Because(record.Id, PlayExplanationReason.WaitingForPlace, "The program requested the stream. It starts as soon as another stream has stopped.")
        : Because(record.Id, PlayExplanationReason.RoomNotConnected, "The program requested the stream. It starts as soon as the room is connected.");

    // Returns what keeps a stream in the room from being ranked, or a ranked one from being started.
    private static PlayExplanation? Barred(PlayState state, PlayRecord record) => record switch
    {
        { IsHeld: true } => Because(record.Id, PlayExplanationReason.StoppedByUser, "The program stopped the stream. It stays stopped until it is published again, requested, or returned to the policy."),
        { Decision.IsFaulted: true } => Because(record.Id, PlayExplanationReason.PolicyFailed, "The program's predicate or priority function threw an exception for this stream."),
        { Decision.IsWanted: false } when state.Policy.IsManual => Because(record.Id, PlayExplanationReason.Manual, "The policy plays no streams automatically, and the program has not requested this stream."),
        { Decision.IsWanted: false } => Because(record.Id, PlayExplanationReason.PolicyExcludes, "The policy excludes the stream."),
        { HasGivenUp: true } => Because(record.Id, PlayExplanationReason.GaveUp, $"The kit stopped retrying after {record.Failures} {(record.Failures == 1 ? "failure" : "failures")} in a row: {Meaning(record.LastCode)}.", record.LastCode),
        { RetryAt: { } at } => Because(record.Id, PlayExplanationReason.BackingOff, $"The stream failed to play ({Meaning(record.LastCode)}). The next attempt is at {at:HH:mm:ss.fff}.", record.LastCode) with { RetryAt = at },
        _ when state.IsOnHold => OnHold(record),
        _ when state.Room != PlayRoomState.Connected => Because(record.Id, PlayExplanationReason.RoomNotConnected, "The room is not connected. The stream starts when it is."),
        _ => null,
    };

    private static PlayExplanation OnHold(PlayRecord record) => Because(record.Id, PlayExplanationReason.OnHold, "The call is on hold. Its streams are played again when it is resumed.");

    private static PlayExplanation Ranked(PlayState state, PlayRecord record, int rank)
    {
        var places = PlaySlots.ForPolicy(state, state.Engaged.Select(id => state.Records[id]));
        return rank <= places ? Because(record.Id, PlayExplanationReason.WaitingForPlace, "The stream starts as soon as another stream, or its own previous playback, has stopped.")
            : rank > state.Policy.Limit ? Because(record.Id, PlayExplanationReason.BeyondFirst, $"The policy plays the first {state.Policy.Limit} streams, and this one is number {rank}.")
            : Because(record.Id, PlayExplanationReason.OverCap, $"At most {state.MaxPlays} streams play at once, {places} of them chosen by the policy, and this one is number {rank}.");
    }

    private static PlayExplanation Because(StreamId id, PlayExplanationReason reason, string text, ZegoErrorCode code = ZegoErrorCode.None) =>
        new() { StreamId = id, Reason = reason, Text = text, Code = code };

    private static string Meaning(ZegoErrorCode code) =>
        code == ZegoErrorCode.None ? "the engine stopped the stream without an error" : $"{ErrorCatalog.MeaningOf(code)} [{(int)code}]";
}
