using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Operations;

/// <summary>
/// Represents one setting of the engine that callers set and await, each value in the order of the calls. The engine applies it without blocking, so that the caller's own thread can do the
/// work while the loops have nothing else to do.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="core">The client.</param>
/// <param name="operation">The operation, for errors and logs.</param>
/// <param name="open">The open operations, which fail if their subject ends first.</param>
/// <param name="refuse">Returns why the operation is not possible now, if it is not; runs in the state loop.</param>
/// <param name="command">The command.</param>
/// <param name="applied">Called in the state loop when a value is in effect.</param>
internal sealed class Setter<T>(
    ClientCore core, Operation operation, OpenOperations open, Func<Operation, Exception?> refuse, Func<IZegoEngine, T, EngineResult> command, Action<T> applied)
{
    private Func<IZegoEngine, T, EngineResult> Command => command;

    private Action<T> Applied => applied;

    public Task SetAsync(T value, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var call = new Call(this, core, operation, value, cancellationToken);
        core.Run(call);
        call.ArmUnlessOver();
        return call.Task;
    }

    private void Begin(Call call)
    {
        if (refuse(operation) is { } refusal)
        {
            call.Fail(refusal);
        }
        else
        {
            open.Add(call);
            core.Set(call);
        }
    }

    /// <summary>One value on its way: the operation, the command, and what follows, in one object.</summary>
    private sealed class Call(Setter<T> setter, ClientCore core, Operation operation, T value, CancellationToken cancellationToken)
        : Pending<bool>(core, operation, core.Options.Timeouts.Command, isArmed: false, cancellationToken), IEngineCall
    {
        private CommandOutcome _outcome;
        private bool _isSent;
        private bool _isSkipped;

        public bool Continues => true;

        public CommandOutcome Outcome
        {
            set => _outcome = value;
        }

        public EngineResult Execute(IZegoEngine engine)
        {
            // Canceled before its turn: as if it had never been called.
            _isSkipped = IsOver;
            return _isSkipped ? EngineResult.Accepted : setter.Command(engine, value);
        }

        public void Run()
        {
            if (_isSent)
            {
                Return();
            }
            else
            {
                _isSent = true;
                this.Begin(this, static call => call.Begin());
            }
        }

        private void Begin() => setter.Begin(this);

        private void Return()
        {
            if (!_outcome.IsAccepted)
            {
                Fail(Operation.Refused(_outcome));
            }
            else if (!_isSkipped)
            {
                setter.Applied(value);
                Complete(true);
            }
        }
    }
}
