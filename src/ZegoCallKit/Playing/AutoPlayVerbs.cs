using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Playing;

/// <summary>Provides the operations with which a program controls automatic playing; each of them is an input of the reconciler.</summary>
/// <param name="core">The client.</param>
/// <param name="login">The login of the room.</param>
/// <param name="options">The options in effect.</param>
/// <param name="explain">Explains in any thread what the reconciler decided about a stream.</param>
/// <param name="step">Passes an input to the reconciler, in the state loop.</param>
internal sealed class AutoPlayVerbs(
    ClientCore core, LoginScope login, StateBroadcaster<AutoPlayOptions> options, Func<StreamId, PlayExplanation> explain, Action<PlayInput> step) : IAutoPlay
{
    public IObservableState<AutoPlayOptions> Options => options;

    public Task SetOptionsAsync(AutoPlayOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return ChangeAsync("SetAutoPlayOptions", null, new PlayInput.OptionsSet(options), () => SetOptions(options), cancellationToken);
    }

    public Task PinAsync(StreamId streamId, CancellationToken cancellationToken = default) => SetPinAsync(streamId, isPinned: true, cancellationToken);

    public Task UnpinAsync(StreamId streamId, CancellationToken cancellationToken = default) => SetPinAsync(streamId, isPinned: false, cancellationToken);

    public Task SetPriorityAsync(StreamId streamId, int? priority, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(streamId.Value, 1, StreamId.MaxBytes, "stream id", nameof(streamId));
        return ChangeAsync("SetStreamPriority", streamId.Value, new PlayInput.StreamPrioritySet(streamId, priority), applied: null, cancellationToken);
    }

    public Task SetPriorityAsync(UserId userId, int? priority, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(userId.Value, 1, UserId.MaxBytes, "user id", nameof(userId));
        return ChangeAsync("SetUserPriority", null, new PlayInput.UserPrioritySet(userId, priority), applied: null, cancellationToken);
    }

    public PlayExplanation Explain(StreamId streamId) => explain(streamId);

    private void SetOptions(AutoPlayOptions changed) => options.Set(changed);

    private Task SetPinAsync(StreamId streamId, bool isPinned, CancellationToken cancellationToken)
    {
        Guard.Utf8Length(streamId.Value, 1, StreamId.MaxBytes, "stream id", nameof(streamId));
        return ChangeAsync("PinStream", streamId.Value, new PlayInput.PinSet(streamId, isPinned), applied: null, cancellationToken);
    }

    private Task ChangeAsync(string name, string? streamId, PlayInput input, Action? applied, CancellationToken cancellationToken)
    {
        var operation = new Operation(name, login.Id.Value, streamId);
        return core.RunAsync(
            operation,
            login.Refuse,
            () =>
            {
                applied?.Invoke();
                step(input);
            },
            cancellationToken);
    }
}
