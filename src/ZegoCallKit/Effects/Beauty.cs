using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>Puts the calls of the built-in beauty effects into the order that engines require. Its state is written in the state loop.</summary>
internal sealed class Beauty(ClientCore core) : IBeauty
{
    private readonly StateBroadcaster<BeautyState> _state = new(core.Delivery, "beauty", new BeautyState());

    // Written only by the command loop.
    private bool _isStarted;

    public IObservableState<BeautyState> State => _state;

    public Task EnableAsync(BeautyLevels? levels = null, CancellationToken cancellationToken = default)
    {
        levels?.Validate(nameof(levels));
        var operation = new Operation("EnableBeauty");
        var wanted = levels;
        return core.CommandAsync(
            operation,
            core.Open,
            _ => Check(operation, () => wanted ??= _state.Current.Levels),
            engine => CommandSequence.Run(Calls(engine, wanted!)),
            () => _state.Set(new BeautyState { IsEnabled = true, Levels = wanted! }),
            cancellationToken);
    }

    public Task DisableAsync(CancellationToken cancellationToken = default)
    {
        var operation = new Operation("DisableBeauty");
        return core.CommandAsync(
            operation,
            core.Open,
            _ => Check(operation, static () => { }),
            engine => _isStarted ? engine.Effects.EnableBeauty(false) : EngineResult.Accepted,
            () => _state.Set(_state.Current with { IsEnabled = false }),
            cancellationToken);
    }

    /// <summary>Called when the client ends.</summary>
    public void End() => _state.Complete();

    private Exception? Check(Operation operation, Action prepare)
    {
        prepare();
        return core.RefuseWhenClosed(operation);
    }

    private IEnumerable<EngineResult> Calls(IZegoEngine engine, BeautyLevels levels)
    {
        if (!_isStarted)
        {
            var started = engine.Effects.StartEnvironment();
            _isStarted = started.IsAccepted;
            yield return started;
        }

        yield return engine.Effects.SetBeauty(levels);
        yield return engine.Effects.EnableBeauty(true);
    }
}
