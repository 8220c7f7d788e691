using System.Collections.Immutable;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>All that the reconciler knows between two inputs. Immutable.</summary>
internal sealed record PlayState
{
    private PlayState()
    {
    }

    public required PlayPolicy Policy { get; init; }

    public required int MaxPlays { get; init; }

    public required PlayRetryOptions Retry { get; init; }

    /// <summary>Makes the jitter of the back-off.</summary>
    public required ulong Seed { get; init; }

    public PlayRoomState Room { get; init; }

    /// <summary>The latest time told; time never goes back here.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The version of the streams' set that is known.</summary>
    public long StreamsVersion { get; init; }

    /// <summary>The latest number given to an arrival, a request or an attempt.</summary>
    public long LastNumber { get; init; }

    public ImmutableDictionary<StreamId, PlayRecord> Records { get; init; } = ImmutableDictionary<StreamId, PlayRecord>.Empty;

    /// <summary>The candidates of the policy, best first.</summary>
    public ImmutableSortedSet<PlayRank> Ranking { get; init; } = ImmutableSortedSet.Create(PlayRank.BestFirst);

    /// <summary>Who waits for its next attempt, the earliest first.</summary>
    public ImmutableSortedSet<PlayRetry> Retries { get; init; } = ImmutableSortedSet.Create(PlayRetry.EarliestFirst);

    /// <summary>The few records that take a place or wait for one.</summary>
    public ImmutableHashSet<StreamId> Engaged { get; init; } = [];

    public ImmutableDictionary<StreamId, LoudnessMeter> Meters { get; init; } = ImmutableDictionary<StreamId, LoudnessMeter>.Empty;

    public ImmutableHashSet<StreamId> Pins { get; init; } = [];

    public ImmutableDictionary<StreamId, int> StreamPriorities { get; init; } = ImmutableDictionary<StreamId, int>.Empty;

    public ImmutableDictionary<UserId, int> UserPriorities { get; init; } = ImmutableDictionary<UserId, int>.Empty;

    /// <summary>A room that is not connected and has no streams.</summary>
    /// <param name="options">The program's wishes.</param>
    /// <param name="seed">Makes the jitter of the back-off.</param>
    public static PlayState Begin(AutoPlayOptions options, ulong seed) =>
        new() { Policy = options.Policy, MaxPlays = options.MaxPlays, Retry = options.Retry, Seed = seed };

    /// <summary>When <see cref="PlayInput.Ticked"/> is due; <see langword="null"/> when time alone changes nothing.</summary>
    public DateTimeOffset? NextTick => Retries.IsEmpty ? null : Retries.Min.At;

    /// <summary>What is known of a stream.</summary>
    public PlayRecord? Find(StreamId id) => Records.GetValueOrDefault(id);
}
