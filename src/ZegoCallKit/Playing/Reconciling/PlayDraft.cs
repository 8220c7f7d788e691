using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents one step of the reconciler while it is being built: the records with their indexes, and the output.</summary>
internal sealed class PlayDraft
{
    private readonly ImmutableDictionary<StreamId, PlayRecord>.Builder _records;
    private readonly ImmutableSortedSet<PlayRank>.Builder _ranking;
    private readonly ImmutableSortedSet<PlayRetry>.Builder _retries;
    private readonly ImmutableHashSet<StreamId>.Builder _engaged;

    // Most steps produce no output.
    private ImmutableArray<PlayCommand>.Builder? _commands;
    private ImmutableArray<PlayRefusal>.Builder? _refusals;
    private ImmutableArray<PlayPolicyFault>.Builder? _faults;

    private PlayRecord[]? _engagedInOrder;
    private long _lastNumber;

    public PlayDraft(PlayState before, DateTimeOffset now)
    {
        State = before;
        Now = now > before.Now ? now : before.Now;
        _records = before.Records.ToBuilder();
        _ranking = before.Ranking.ToBuilder();
        _retries = before.Retries.ToBuilder();
        _engaged = before.Engaged.ToBuilder();
        _lastNumber = before.LastNumber;
    }

    /// <summary>Gets or sets everything except the records and their indexes, which the draft maintains itself.</summary>
    public PlayState State { get; set; }

    public DateTimeOffset Now { get; }

    /// <summary>Gets the stream that is due for a retry first.</summary>
    public PlayRetry? NextRetry => _retries.Count > 0 ? _retries.Min : null;

    /// <summary>Gets the candidates of the policy, best first.</summary>
    public ImmutableSortedSet<PlayRank>.Builder Ranking => _ranking;

    /// <summary>Gets the number of candidates.</summary>
    public int RankedCount => _ranking.Count;

    /// <summary>Gets the current records, in an order that is the same in every run.</summary>
    public IReadOnlyList<PlayRecord> All => [.. _records.Values.OrderBy(static record => record.Arrival)];

    /// <summary>Gets the records that take a slot or wait for one, in an order that is the same in every run.</summary>
    public PlayRecord[] Engaged => _engagedInOrder ??= EngagedInOrder();

    public PlayRecord? Find(StreamId id) => _records.TryGetValue(id, out var record) ? record : null;

    /// <summary>Returns a number that has not been used before.</summary>
    public long NextNumber() => ++_lastNumber;

    /// <summary>Stores a record and updates the indexes; a record that is neither in the room nor engaged is removed.</summary>
    public void Put(PlayRecord record)
    {
        var old = Find(record.Id);
        if (old is not null)
        {
            Unindex(old);
        }

        if (old is { IsEngaged: true } || record.IsEngaged)
        {
            _engagedInOrder = null;
        }

        if (record.Stream is null && !record.IsEngaged)
        {
            _records.Remove(record.Id);
            return;
        }

        record = record with { Rank = record.IsCandidate ? RankOf(record) : null };
        _records[record.Id] = record;
        Index(record);
    }

    /// <summary>Asks the policy about a stream.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The program's code may throw anything; it is reported.")]
    public PlayDecision Judge(StreamInfo stream)
    {
        try
        {
            return State.Policy.Judge(stream);
        }
        catch (Exception fault)
        {
            (_faults ??= ImmutableArray.CreateBuilder<PlayPolicyFault>()).Add(new(stream.Id, fault));
            return new(IsWanted: false, IsFaulted: true);
        }
    }

    /// <summary>Starts the next attempt of a record.</summary>
    public void Start(PlayRecord record)
    {
        var next = record with
        {
            Phase = PlayPhase.Starting,
            Attempt = NextNumber(),
            AttemptGeneration = record.Stream?.Generation ?? 0,
            VideoMuted = record.WantsVideoMuted,
            PlayingSince = null,
        };
        (_commands ??= ImmutableArray.CreateBuilder<PlayCommand>()).Add(new PlayCommand.Start(next.Id, next.AttemptGeneration, next.Attempt, next.VideoMuted, next.IsManual));
        Put(next);
    }

    /// <summary>Stops the attempt of a record.</summary>
    public void Stop(PlayRecord record)
    {
        (_commands ??= ImmutableArray.CreateBuilder<PlayCommand>()).Add(new PlayCommand.Stop(record.Id, record.Attempt));
        Put(record with { Phase = PlayPhase.Stopping, PlayingSince = null });
    }

    /// <summary>Mutes or unmutes the video of a playing record.</summary>
    public void SetVideoMuted(PlayRecord record, bool muted)
    {
        (_commands ??= ImmutableArray.CreateBuilder<PlayCommand>()).Add(new PlayCommand.SetVideoMuted(record.Id, record.Attempt, muted));
        Put(record with { VideoMuted = muted });
    }

    /// <summary>Reports to the program that its request can never be fulfilled.</summary>
    public void Refuse(StreamId id, ZegoErrorCode code) => (_refusals ??= ImmutableArray.CreateBuilder<PlayRefusal>()).Add(new(id, code));

    /// <summary>Removes every stream and play, because the engine has ended them all.</summary>
    public void Forget()
    {
        _records.Clear();
        _ranking.Clear();
        _retries.Clear();
        _engaged.Clear();
        _engagedInOrder = null;
    }

    // Needed several times in each step, and mostly unchanged.
    private PlayRecord[] EngagedInOrder()
    {
        var records = new PlayRecord[_engaged.Count];
        var count = 0;
        foreach (var id in _engaged)
        {
            records[count++] = _records[id];
        }

        Array.Sort(records, static (left, right) => left.Arrival.CompareTo(right.Arrival));
        return records;
    }

    public (PlayState State, PlayOutput Output) Commit()
    {
        var state = State with
        {
            Now = Now,
            LastNumber = _lastNumber,
            Records = _records.ToImmutable(),
            Ranking = _ranking.ToImmutable(),
            Retries = _retries.ToImmutable(),
            Engaged = _engaged.ToImmutable(),
        };
        return (state, new(_commands?.DrainToImmutable() ?? [], _refusals?.DrainToImmutable() ?? [], _faults?.DrainToImmutable() ?? [], state.NextTick));
    }

    private PlayRank RankOf(PlayRecord record)
    {
        var stream = record.Stream!;
        var priority = State.StreamPriorities.TryGetValue(record.Id, out var own) ? own
            : State.UserPriorities.TryGetValue(stream.Publisher.Id, out var users) ? users
            : record.Decision.Priority;
        return new(State.Pins.Contains(record.Id), priority, record.Loudness, record.IsActive && !record.IsOutdated, record.Arrival, record.Id);
    }

    private void Index(PlayRecord record)
    {
        if (record.Rank is { } rank)
        {
            _ranking.Add(rank);
        }

        if (record.RetryAt is { } at)
        {
            _retries.Add(new(at, record.Arrival, record.Id));
        }

        if (record.IsEngaged)
        {
            _engaged.Add(record.Id);
        }
    }

    private void Unindex(PlayRecord record)
    {
        if (record.Rank is { } rank)
        {
            _ranking.Remove(rank);
        }

        if (record.RetryAt is { } at)
        {
            _retries.Remove(new(at, record.Arrival, record.Id));
        }

        _engaged.Remove(record.Id);
    }
}
