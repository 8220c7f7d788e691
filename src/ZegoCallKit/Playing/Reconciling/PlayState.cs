using System.Collections.Immutable;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents the state of the reconciler between two inputs. Immutable.</summary>
internal sealed record PlayState
{
    private PlayState()
    {
    }

    public required PlayPolicy Policy { get; init; }

    public required int MaxPlays { get; init; }

    public required PlayRetryOptions Retry { get; init; }

    /// <summary>Gets the seed of the backoff jitter.</summary>
    public required ulong Seed { get; init; }

    public PlayRoomState Room { get; init; }

    /// <summary>Gets whether nothing is played because the room is on hold; what the policy and the program want stays known.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>Gets the latest time that was passed in; it never decreases.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Gets the version of the stream set that the reconciler has seen.</summary>
    public long StreamsVersion { get; init; }

    /// <summary>Gets the latest number given to an arrival, a request or an attempt.</summary>
    public long LastNumber { get; init; }

    public ImmutableDictionary<StreamId, PlayRecord> Records { get; init; } = ImmutableDictionary<StreamId, PlayRecord>.Empty;

    /// <summary>Gets the candidates of the policy, best first.</summary>
    public ImmutableSortedSet<PlayRank> Ranking { get; init; } = ImmutableSortedSet.Create(PlayRank.BestFirst);

    /// <summary>Gets the streams that wait for their next attempt, earliest first.</summary>
    public ImmutableSortedSet<PlayRetry> Retries { get; init; } = ImmutableSortedSet.Create(PlayRetry.EarliestFirst);

    /// <summary>Gets the few streams whose records take a slot or wait for one.</summary>
    public ImmutableHashSet<StreamId> Engaged { get; init; } = [];

    public ImmutableDictionary<StreamId, LoudnessMeter> Meters { get; init; } = ImmutableDictionary<StreamId, LoudnessMeter>.Empty;

    public ImmutableHashSet<StreamId> Pins { get; init; } = [];

    public ImmutableDictionary<StreamId, int> StreamPriorities { get; init; } = ImmutableDictionary<StreamId, int>.Empty;

    public ImmutableDictionary<UserId, int> UserPriorities { get; init; } = ImmutableDictionary<UserId, int>.Empty;

    /// <summary>Creates the state of a room that is not connected and has no streams.</summary>
    /// <param name="options">The options of automatic playing.</param>
    /// <param name="seed">The seed of the backoff jitter.</param>
    public static PlayState Begin(AutoPlayOptions options, ulong seed) =>
        new() { Policy = options.Policy, MaxPlays = options.MaxPlays, Retry = options.Retry, Seed = seed };

    /// <summary>Gets when <see cref="PlayInput.Ticked"/> is due; <see langword="null"/> if time alone changes nothing.</summary>
    public DateTimeOffset? NextTick => Retries.IsEmpty ? null : Retries.Min.At;

    /// <summary>Returns the record of a stream, if it is known.</summary>
    public PlayRecord? Find(StreamId id) => Records.GetValueOrDefault(id);
}
