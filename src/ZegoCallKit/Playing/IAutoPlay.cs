using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing;

/// <summary>Represents the automatic playing of a room. The program says what to play; the kit starts and stops playbacks as the room's streams change.</summary>
public interface IAutoPlay
{
    /// <summary>Gets the policy and the limits in effect.</summary>
    IObservableState<AutoPlayOptions> Options { get; }

    /// <summary>Changes the policy and the limits; playbacks are started and stopped to match.</summary>
    /// <param name="options">The new policy and limits.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the change is in effect, not when all playbacks have started.</returns>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task SetOptionsAsync(AutoPlayOptions options, CancellationToken cancellationToken = default);

    /// <summary>Pins a stream, so that it ranks above all others when there are more streams than slots.</summary>
    /// <param name="streamId">The id of the stream; it does not have to exist yet.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task PinAsync(StreamId streamId, CancellationToken cancellationToken = default);

    /// <summary>Unpins a stream.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task UnpinAsync(StreamId streamId, CancellationToken cancellationToken = default);

    /// <summary>Sets the priority of a stream for when there are more streams than slots. Pinned streams rank first.</summary>
    /// <param name="streamId">The id of the stream; it does not have to exist yet.</param>
    /// <param name="priority">The priority: higher ranks first, 0 is the default. <see langword="null"/> restores the priority set for the user or by the policy.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">The stream id is not 1 to 255 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task SetPriorityAsync(StreamId streamId, int? priority, CancellationToken cancellationToken = default);

    /// <summary>Sets the priority of all streams of a user for when there are more streams than slots. Pinned streams rank first.</summary>
    /// <param name="userId">The id of the user, who does not have to be in the room yet.</param>
    /// <param name="priority">The priority: higher ranks first, 0 is the default. <see langword="null"/> restores the priority set by the policy.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">The user id is not 1 to 63 bytes of UTF-8.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task SetPriorityAsync(UserId userId, int? priority, CancellationToken cancellationToken = default);

    /// <summary>Explains why a stream is played or not.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The explanation at this moment.</returns>
    PlayExplanation Explain(StreamId streamId);
}
