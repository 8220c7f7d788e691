using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing;

/// <summary>What of a room is played by itself. You say what you want to see; starting and stopping follows the room's streams.</summary>
public interface IAutoPlay
{
    /// <summary>The policy and limits in force.</summary>
    IObservableState<AutoPlayOptions> Options { get; }

    /// <summary>Changes what is wanted; the difference is started and stopped.</summary>
    /// <param name="options">The new policy and limits.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the change is in force, not when all has started.</returns>
    /// <exception cref="ZegoException">The login is over (1000002).</exception>
    Task SetOptionsAsync(AutoPlayOptions options, CancellationToken cancellationToken = default);

    /// <summary>Puts a stream before all others when places are short.</summary>
    /// <param name="streamId">The stream; it need not be there yet.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the change is in force.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login is over (1000002).</exception>
    Task PinAsync(StreamId streamId, CancellationToken cancellationToken = default);

    /// <summary>Takes a pin back.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the change is in force.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login is over (1000002).</exception>
    Task UnpinAsync(StreamId streamId, CancellationToken cancellationToken = default);

    /// <summary>Ranks a stream when places are short, behind the pinned ones.</summary>
    /// <param name="streamId">The stream; it need not be there yet.</param>
    /// <param name="priority">Higher comes first; 0 is ordinary. <see langword="null"/> gives it back to the user's priority or the policy's.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the change is in force.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login is over (1000002).</exception>
    Task SetPriorityAsync(StreamId streamId, int? priority, CancellationToken cancellationToken = default);

    /// <summary>Ranks all streams of a user when places are short, behind the pinned ones.</summary>
    /// <param name="userId">The user; it need not be there yet.</param>
    /// <param name="priority">Higher comes first; 0 is ordinary. <see langword="null"/> gives it back to the policy.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the change is in force.</returns>
    /// <exception cref="ArgumentException">The user id is not 1 to 63 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login is over (1000002).</exception>
    Task SetPriorityAsync(UserId userId, int? priority, CancellationToken cancellationToken = default);

    /// <summary>Why a stream is played or not.</summary>
    /// <param name="streamId">The stream.</param>
    /// <returns>The answer at this moment.</returns>
    PlayExplanation Explain(StreamId streamId);
}
