using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>One step of the reconciler being written: the records with their indexes, and what comes out.</summary>
internal sealed class PlayDraft
{
    private readonly ImmutableDictionary<StreamId, PlayRecord>.Builder _records;
    private readonly ImmutableSortedSet<PlayRank>.Builder _ranking;
    private readonly ImmutableSortedSet<PlayRetry>.Builder _retries;
    private readonly ImmutableHashSet<StreamId>.Builder _engaged;

    // Mostly nothing comes out.
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

    /// <summary>Everything but the records and their indexes, which the draft writes itself.</summary>
    public PlayState State { get; set; }

    public DateTimeOffset Now { get; }

    /// <summary>Who waits for its next attempt, the earliest first.</summary>
    public PlayRetry? NextRetry => _retries.Count > 0 ? _retries.Min : null;

    /// <summary>The candidates of the policy, best first.</summary>
    public ImmutableSortedSet<PlayRank>.Builder Ranking => _ranking;

    /// <summary>How many candidates there are.</summary>
    public int RankedCount => _ranking.Count;

    /// <summary>The records, as they are now, in an order that does not change from run to run.</summary>
    public IReadOnlyList<PlayRecord> All => [.. _records.Values.OrderBy(static record => record.Arrival)];

    /// <summary>The records that take a place or wait for one, in an order that does not change from run to run.</summary>
    public PlayRecord[] Engaged => _engagedInOrder ??= EngagedInOrder();

    public PlayRecord? Find(StreamId id) => _records.TryGetValue(id, out var record) ? record : null;

    /// <summary>A number never given before.</summary>
    public long NextNumber() => ++_lastNumber;

    /// <summary>Writes a record and brings the indexes up to date; one that is neither in the room nor engaged is forgotten.</summary>
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
    public PlayWish Judge(StreamInfo stream)
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

    /// <summary>Starts a record's next attempt.</summary>
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

    /// <summary>Stops a record's attempt.</summary>
    public void Stop(PlayRecord record)
    {
        (_commands ??= ImmutableArray.CreateBuilder<PlayCommand>()).Add(new PlayCommand.Stop(record.Id, record.Attempt));
        Put(record with { Phase = PlayPhase.Stopping, PlayingSince = null });
    }

    /// <summary>Gives a playing record its video, or takes it.</summary>
    public void SetVideoMuted(PlayRecord record, bool muted)
    {
        (_commands ??= ImmutableArray.CreateBuilder<PlayCommand>()).Add(new PlayCommand.SetVideoMuted(record.Id, record.Attempt, muted));
        Put(record with { VideoMuted = muted });
    }

    /// <summary>Tells the program that its request will never be met.</summary>
    public void Refuse(StreamId id, ZegoErrorCode code) => (_refusals ??= ImmutableArray.CreateBuilder<PlayRefusal>()).Add(new(id, code));

    /// <summary>Forgets every stream and play: the engine has ended them all.</summary>
    public void Forget()
    {
        _records.Clear();
        _ranking.Clear();
        _retries.Clear();
        _engaged.Clear();
        _engagedInOrder = null;
    }

    // Asked for several times in each step, and mostly the same.
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
            : record.Wish.Priority;
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
