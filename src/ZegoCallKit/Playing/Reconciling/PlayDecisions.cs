using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents what the policy says about the streams of one input, asked before the input is processed.</summary>
internal readonly struct PlayDecisions
{
    private readonly PlayDecision[]? _decisions;

    private PlayDecisions(IReadOnlyList<StreamInfo> streams, PlayDecision[]? decisions)
    {
        Streams = streams;
        _decisions = decisions;
    }

    /// <summary>Gets the streams that a new policy was asked about.</summary>
    public IReadOnlyList<StreamInfo> Streams { get; } = [];

    /// <summary>Gets the decision about the stream with an index.</summary>
    public PlayDecision this[int index] => _decisions is null ? default : _decisions[index];

    /// <summary>Asks the policy about the streams that an input is about.</summary>
    public static PlayDecisions Ask(PlayBook book, PlayInput input) => input switch
    {
        _ when book.Room == PlayRoomState.Ended => default,
        PlayInput.StreamsChanged { Changes: var changes } when changes.IsSnapshot || changes.Version > book.StreamsVersion => About(book, changes),
        PlayInput.OptionsSet { Options.Policy: var policy } => AboutAll(book, policy),
        PlayInput.PolicySet { Policy: var policy } => AboutAll(book, policy),
        _ => default,
    };

    private static PlayDecisions About(PlayBook book, ChangeSet<StreamInfo> changes)
    {
        // A policy without wishes need not be asked.
        if (book.Policy.IsManual)
        {
            return default;
        }

        var decisions = new PlayDecision[changes.Changes.Length];
        for (var i = 0; i < decisions.Length; i++)
        {
            if (changes.Changes[i].Reason != ChangeReason.Remove)
            {
                decisions[i] = book.Judge(book.Policy, changes.Changes[i].Current);
            }
        }

        return new([], decisions);
    }

    private static PlayDecisions AboutAll(PlayBook book, PlayPolicy policy)
    {
        var streams = book.Streams.Arrivals.Select(static arrival => arrival.Item).ToList();
        return new(streams, [.. streams.Select(stream => book.Judge(policy, stream))]);
    }
}
