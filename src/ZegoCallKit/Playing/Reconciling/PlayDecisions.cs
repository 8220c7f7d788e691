using System.Diagnostics.CodeAnalysis;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents what the policy says about the streams of one input, asked before the input is processed.</summary>
internal readonly struct PlayDecisions
{
    private readonly PlayDecision _ofAll;
    private readonly PlayDecision[]? _decisions;

    private PlayDecisions(PlayDecision ofAll) => _ofAll = ofAll;

    private PlayDecisions(IReadOnlyList<StreamInfo> streams, PlayDecision[] decisions)
    {
        Streams = streams;
        _decisions = decisions;
    }

    /// <summary>Gets the streams that a new policy was asked about; none if it wants the same of all.</summary>
    public IReadOnlyList<StreamInfo> Streams { get; } = [];

    /// <summary>Gets the decision about the stream with an index.</summary>
    public PlayDecision this[int index] => _decisions is null ? _ofAll : _decisions[index];

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
        if (book.Policy.OfAll is { } ofAll)
        {
            return new(ofAll);
        }

        var decisions = new PlayDecision[changes.Changes.Length];
        for (var i = 0; i < decisions.Length; i++)
        {
            if (changes.Changes[i].Reason != ChangeReason.Remove)
            {
                decisions[i] = Judge(book, book.Policy, changes.Changes[i].Current);
            }
        }

        return new([], decisions);
    }

    private static PlayDecisions AboutAll(PlayBook book, PlayPolicy policy)
    {
        if (policy.OfAll is { } ofAll)
        {
            return new(ofAll);
        }

        var streams = book.Streams.Arrivals.Select(static arrival => arrival.Item).ToList();
        return new(streams, [.. streams.Select(stream => Judge(book, policy, stream))]);
    }

    // Not under the lock, because the policy may be the program's code.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The program's code may throw anything; it is reported.")]
    private static PlayDecision Judge(PlayBook book, PlayPolicy policy, StreamInfo stream)
    {
        try
        {
            return policy.Judge(stream);
        }
        catch (Exception fault)
        {
            book.Report(new PlayPolicyFault(stream.Id, fault));
            return new(IsWanted: false, IsFaulted: true);
        }
    }
}
