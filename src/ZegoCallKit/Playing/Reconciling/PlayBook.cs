using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Holds the state of the reconciler: the records of the streams that matter, in the orders in which they are needed. A stream that the policy does not want has none. Changed in the state
/// loop, under <see cref="Gate"/>; read by other threads under it.
/// </summary>
internal sealed class PlayBook
{
    // What is requested before it is in the room comes after everything that is.
    private const long FirstRequested = long.MaxValue / 2;

    private readonly Dictionary<StreamId, PlayRecord> _records = [];
    private readonly SortedSet<PlayRank> _ranking = new(PlayRank.BestFirst);
    private readonly SortedSet<PlayRetry> _retries = new(PlayRetry.EarliestFirst);
    private readonly EngagedPlays _engaged = new();
    private readonly PlayOutbox _outbox = new();
    private long _lastNumber;

    public PlayBook(AutoPlayOptions options, ulong seed, TrackedSet<StreamId, StreamInfo> streams)
    {
        (Policy, MaxPlays, Retry) = (options.Policy, options.MaxPlays, options.Retry);
        (Seed, Streams) = (seed, streams);
        Waiting = new WaitingStreams(this);
    }

    /// <summary>Gets the lock.</summary>
    public Lock Gate { get; } = new();

    public PlayPolicy Policy { get; set; }

    public int MaxPlays { get; set; }

    public PlayRetryOptions Retry { get; set; }

    /// <summary>Gets the seed of the backoff jitter.</summary>
    public ulong Seed { get; }

    public PlayRoomState Room { get; set; }

    /// <summary>Gets or sets whether nothing is played because the room is on hold; what the policy and the program want stays known.</summary>
    public bool IsOnHold { get; set; }

    /// <summary>Gets or sets the latest time that was passed in; it never decreases.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Gets or sets the version of the stream set that the reconciler has seen.</summary>
    public long StreamsVersion { get; set; }

    /// <summary>Gets or sets whether something has changed that the planner must consider.</summary>
    public bool NeedsPlan { get; set; }

    /// <summary>Gets the streams of the room.</summary>
    public TrackedSet<StreamId, StreamInfo> Streams { get; }

    /// <summary>Gets the streams that wait without a record.</summary>
    public WaitingStreams Waiting { get; }

    /// <summary>Gets the number of records whose streams are in the room.</summary>
    public int PresentCount { get; private set; }

    /// <summary>Gets or sets the number of the latest plan.</summary>
    public long LatestPlan { get; set; }

    public HashSet<StreamId> Pins { get; } = [];

    public Dictionary<StreamId, int> StreamPriorities { get; } = [];

    public Dictionary<UserId, int> UserPriorities { get; } = [];

    /// <summary>Gets the records that the latest plan chose, best first.</summary>
    public List<PlayRecord> Chosen { get; } = [];

    /// <summary>Gets the records of the streams that have been heard and are not silent yet.</summary>
    public List<PlayRecord> Heard { get; } = [];

    public IReadOnlyDictionary<StreamId, PlayRecord> Records => _records;

    /// <summary>Gets the candidates of the policy, best first.</summary>
    public SortedSet<PlayRank> Ranking => _ranking;

    /// <summary>Gets the streams that wait for their next attempt, earliest first.</summary>
    public SortedSet<PlayRetry> Retries => _retries;

    /// <summary>Gets the few records that take a slot or wait for one, in the order of their arrival.</summary>
    public ReadOnlySpan<PlayRecord> Engaged => _engaged.Records;

    /// <summary>Gets the number of streams that the program requested.</summary>
    public int ManualCount => _engaged.ManualCount;

    /// <summary>Gets the number of slots for automatic plays: streams that the program plays itself take theirs first.</summary>
    public int Places => Math.Min(Policy.Limit, Math.Max(0, MaxPlays - ManualCount));

    /// <summary>Gets whether it matters which stream is louder, now or when the next one comes.</summary>
    public bool RanksByLoudness => _ranking.Count + Waiting.Count is > 0 and var candidates && candidates >= Places;

    /// <summary>Gets when <see cref="PlayInput.Ticked"/> is due; <see langword="null"/> if time alone changes nothing.</summary>
    public DateTimeOffset? NextTick => _retries.Count == 0 ? null : _retries.Min.At;

    /// <summary>Returns the record of a stream, if there is one.</summary>
    public PlayRecord? Find(StreamId id) => _records.GetValueOrDefault(id);

    /// <summary>Returns a number that has not been used before.</summary>
    public long NextNumber() => ++_lastNumber;

    /// <summary>Creates the record of a stream that may be in the room; <see cref="Store"/> must follow.</summary>
    public PlayRecord Create(StreamId id)
    {
        var stream = Streams.Find(id);
        return new(id) { Stream = stream, Arrival = ArrivalOf(id), Decision = stream is null ? default : Policy.OfAll ?? default };
    }

    /// <summary>Returns the position of a stream in the order of arrival.</summary>
    public long ArrivalOf(StreamId id) => Streams.ArrivalOf(id) ?? FirstRequested + NextNumber();

    /// <summary>Stores a record after a change and updates the orders; a record that is not needed is removed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="needsPlan">Whether the planner must consider the change.</param>
    public void Store(PlayRecord record, bool needsPlan = true)
    {
        NeedsPlan |= needsPlan;
        var isKept = record.IsNeeded && !Waiting.IsLikeOthers(record);
        Rank(record, isKept && record.IsCandidate ? PlayRank.Of(this, record) : null);
        if (record.IsEngaged)
        {
            _engaged.Add(record);
        }
        else
        {
            _engaged.Remove(record);
        }

        var isPresent = isKept && record.Stream is not null;
        PresentCount += (isPresent ? 1 : 0) - (record.IsPresent ? 1 : 0);
        record.IsPresent = isPresent;
        if (isKept)
        {
            _records[record.Id] = record;
        }
        else
        {
            Heard.Remove(record);
            _records.Remove(record.Id);
        }
    }

    /// <summary>Sets or clears the time at which a stream may be retried; <see cref="Store"/> must follow.</summary>
    public void SetRetry(PlayRecord record, DateTimeOffset? at)
    {
        if (record.RetryAt is { } before)
        {
            _retries.Remove(new(before, record.Arrival, record.Id));
        }

        record.RetryAt = at;
        if (at is { } time)
        {
            _retries.Add(new(time, record.Arrival, record.Id));
        }
    }

    /// <summary>Forgets the earlier failures of a stream and the program's stop; <see cref="Store"/> must follow.</summary>
    public void Forgive(PlayRecord record)
    {
        SetRetry(record, null);
        record.Forgive();
    }

    /// <summary>Gives a record the arrival of another generation; <see cref="Store"/> must follow.</summary>
    public void Move(PlayRecord record, long arrival)
    {
        // The orders contain the arrival.
        _engaged.Remove(record);
        Rank(record, null);
        SetRetry(record, null);
        record.Arrival = arrival;
    }

    /// <summary>Starts the next attempt of a record.</summary>
    public void Start(PlayRecord record)
    {
        record.Phase = PlayPhase.Starting;
        record.Attempt = NextNumber();
        record.AttemptGeneration = record.Stream?.Generation ?? 0;
        record.VideoMuted = record.WantsVideoMuted;
        record.PlayingSince = null;
        _outbox.Add(new PlayCommand.Start(record.Id, record.AttemptGeneration, record.Attempt, record.VideoMuted, record.IsManual));
        Store(record);
    }

    /// <summary>Stops the attempt of a record.</summary>
    public void Stop(PlayRecord record)
    {
        record.Phase = PlayPhase.Stopping;
        record.PlayingSince = null;
        _outbox.Add(new PlayCommand.Stop(record.Id, record.Attempt));
        Store(record);
    }

    /// <summary>Mutes or unmutes the video of a playing record.</summary>
    public void SetVideoMuted(PlayRecord record, bool muted)
    {
        record.VideoMuted = muted;
        _outbox.Add(new PlayCommand.SetVideoMuted(record.Id, record.Attempt, muted));
    }

    /// <summary>Reports an exception of the program's policy.</summary>
    public void Report(PlayPolicyFault fault) => _outbox.Add(fault);

    /// <summary>Reports to the program that its request can never be fulfilled.</summary>
    public void Refuse(StreamId id, ZegoErrorCode code) => _outbox.Add(new PlayRefusal(id, code));

    /// <summary>Removes every play and setting, because the engine has ended them all.</summary>
    public void Clear()
    {
        _records.Clear();
        PresentCount = 0;
        _ranking.Clear();
        _retries.Clear();
        _engaged.Clear();
        Heard.Clear();
        Pins.Clear();
        StreamPriorities.Clear();
        UserPriorities.Clear();
    }

    /// <summary>Returns the output of a step, which begins anew.</summary>
    public PlayOutput TakeOutput() => _outbox.Take(NextTick);

    private void Rank(PlayRecord record, PlayRank? rank)
    {
        if (record.Rank == rank)
        {
            return;
        }

        if (record.Rank is { } before)
        {
            _ranking.Remove(before);
        }

        record.Rank = rank;
        if (rank is { } after)
        {
            _ranking.Add(after);
        }
    }
}
