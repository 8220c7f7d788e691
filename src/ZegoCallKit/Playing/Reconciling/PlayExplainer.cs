namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Explains why a stream is played or not.</summary>
internal static class PlayExplainer
{
    /// <summary>Explains a stream, whether it is known or not. Can be called from any thread.</summary>
    public static PlayExplanation Explain(PlayBook book, StreamId id)
    {
        lock (book.Gate)
        {
            if (book.Room == PlayRoomState.Ended)
            {
                return Because(id, PlayExplanationReason.RoomNotConnected, "The login to the room has ended.");
            }

            if (book.Find(id) is not { } record)
            {
                return ExplainOther(book, id);
            }

            int? rank = record.Rank is { } claim ? RankOf(book, claim) : null;
            var explanation = record.IsActive ? Active(record)
                : record.IsManual ? Requested(book, record)
                : record.Stream is null ? Because(id, PlayExplanationReason.NotInRoom, "The stream has left the room and is being stopped.")
                : Barred(book, record) ?? Ranked(book, id, rank!.Value);
            return explanation with { IsManual = record.IsManual, Rank = rank };
        }
    }

    // Explains a stream without a record.
    private static PlayExplanation ExplainOther(PlayBook book, StreamId id)
    {
        if (!book.Streams.Current.Items.ContainsKey(id))
        {
            return Because(id, PlayExplanationReason.NotInRoom, "The stream is not in the room.");
        }

        if (book.Waiting.RankFor(id) is not { } claim)
        {
            return Unwanted(book, id);
        }

        var rank = RankOf(book, claim);
        return (Impeded(book, id) ?? Ranked(book, id, rank)) with { Rank = rank };
    }

    private static int RankOf(PlayBook book, PlayRank claim) => book.Ranking.TakeWhile(rank => PlayRank.BestFirst.Compare(rank, claim) < 0).Count() + book.Waiting.CountBetter(claim) + 1;

    private static PlayExplanation Unwanted(PlayBook book, StreamId id) => book.Policy.IsManual
        ? Because(id, PlayExplanationReason.Manual, "The policy plays no streams automatically, and the program has not requested this stream.")
        : Because(id, PlayExplanationReason.PolicyExcludes, "The policy excludes the stream.");

    private static PlayExplanation Active(PlayRecord record) => record.Phase switch
    {
        PlayPhase.Playing => Because(record.Id, PlayExplanationReason.Playing, record.IsManual ? "The stream is playing, as the program requested." : "The stream is playing."),
        PlayPhase.Starting => Because(record.Id, PlayExplanationReason.Starting, "The stream is starting; the cloud has not responded yet.", record.LastCode),
        _ => Because(record.Id, PlayExplanationReason.Interrupted, $"The stream was interrupted and the engine is retrying: {Meaning(record.LastCode)}.", record.LastCode),
    };

    private static PlayExplanation Requested(PlayBook book, PlayRecord record) => book.IsOnHold ? OnHold(record.Id)
        : book.Room == PlayRoomState.Connected
        ? Because(record.Id, PlayExplanationReason.WaitingForPlace, "The program requested the stream. It starts as soon as another stream has stopped.")
        : Because(record.Id, PlayExplanationReason.RoomNotConnected, "The program requested the stream. It starts as soon as the room is connected.");

    // Returns what keeps a stream in the room from being ranked, or a ranked one from being started.
    private static PlayExplanation? Barred(PlayBook book, PlayRecord record) => record switch
    {
        { IsHeld: true } => Because(record.Id, PlayExplanationReason.StoppedByUser, "The program stopped the stream. It stays stopped until it is published again, requested, or returned to the policy."),
        { Decision.IsFaulted: true } => Because(record.Id, PlayExplanationReason.PolicyFailed, "The program's predicate or priority function threw an exception for this stream."),
        { Decision.IsWanted: false } => Unwanted(book, record.Id),
        { HasGivenUp: true } => Because(record.Id, PlayExplanationReason.GaveUp, $"The kit stopped retrying after {record.Failures} {(record.Failures == 1 ? "failure" : "failures")} in a row: {Meaning(record.LastCode)}.", record.LastCode),
        { RetryAt: { } at } => Because(record.Id, PlayExplanationReason.BackingOff, FormattableString.Invariant($"The stream failed to play ({Meaning(record.LastCode)}). The next attempt is at {at:HH:mm:ss.fff}."), record.LastCode) with { RetryAt = at },
        _ => Impeded(book, record.Id),
    };

    private static PlayExplanation? Impeded(PlayBook book, StreamId id) => book.IsOnHold ? OnHold(id)
        : book.Room != PlayRoomState.Connected ? Because(id, PlayExplanationReason.RoomNotConnected, "The room is not connected. The stream starts when it is.")
        : null;

    private static PlayExplanation OnHold(StreamId id) => Because(id, PlayExplanationReason.OnHold, "The call is on hold. Its streams are played again when it is resumed.");

    private static PlayExplanation Ranked(PlayBook book, StreamId id, int rank)
    {
        var places = book.Places;
        return rank <= places ? Because(id, PlayExplanationReason.WaitingForPlace, "The stream starts as soon as another stream, or its own previous playback, has stopped.")
            : rank > book.Policy.Limit ? Because(id, PlayExplanationReason.BeyondFirst, $"The policy plays the first {book.Policy.Limit} streams, and this one is number {rank}.")
            : Because(id, PlayExplanationReason.OverCap, $"At most {book.MaxPlays} streams play at once, {places} of them chosen by the policy, and this one is number {rank}.");
    }

    private static PlayExplanation Because(StreamId id, PlayExplanationReason reason, string text, ZegoErrorCode code = ZegoErrorCode.None) =>
        new() { StreamId = id, Reason = reason, Text = text, Code = code };

    private static string Meaning(ZegoErrorCode code) =>
        code == ZegoErrorCode.None ? "the engine stopped the stream without an error" : $"{ErrorCatalog.MeaningOf(code)} [{(int)code}]";
}
