using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.Messaging;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Handles requests of other members: asks the policy, executes granted requests, and reports them.</summary>
/// <param name="self">The receiver of the requests.</param>
/// <param name="policy">Decides.</param>
/// <param name="perform">Executes a request.</param>
/// <param name="scheduler">The scheduler on which the policy decides, because it is the program's code; the thread pool if <see langword="null"/>.</param>
/// <param name="delivery">Calls observers.</param>
/// <param name="onFault">Reports a fault of the loop that handles requests.</param>
/// <param name="logger">Logs.</param>
internal sealed class ControlRequests(UserId self, ControlPolicy policy, Func<ControlAction, Task> perform, IScheduler? scheduler, Delivery delivery, Action<Exception> onFault, ILogger logger)
{
    private readonly SerialLoop<Action> _answers = new(static answer => answer(), onFault, scheduler);
    private readonly Broadcaster<ControlOutcome> _outcomes = new(delivery, "control requests");

    public IObservable<ControlOutcome> Outcomes => _outcomes;

    /// <summary>Reads a command of the room, in the state loop. Requests are decided outside it, one after the other.</summary>
    public void Handle(CustomCommand command)
    {
        foreach (var action in ControlCommand.Read(command.Text, self))
        {
            var request = new ControlRequest { From = command.From, Action = action };
            _answers.Post(() => Answer(request));
        }
    }

    public void Complete() => _outcomes.Complete();

    private void Answer(ControlRequest request)
    {
        var accepted = false;
        Task doing;
        try
        {
            accepted = policy.Allows(request);
            doing = accepted ? perform(request.Action) : Task.CompletedTask;
        }
#pragma warning disable CA1031 // Reported to the observers of requests.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            doing = Task.FromException(fault);
        }

        _ = doing.ContinueWith(
            task => Tell(request, accepted, task.IsCanceled ? new TaskCanceledException(task) : task.Exception?.GetBaseException()),
            CancellationToken.None,
            TaskContinuationOptions.None,
            OnCompletingThread.Instance);
    }

    private void Tell(ControlRequest request, bool accepted, Exception? fault)
    {
        InCallLog.Asked(logger, request.From.Id.Value, request.Action, (accepted, fault) switch
        {
            (true, null) => "done",
            (true, _) => $"failed ({fault!.GetType().Name})",
            (false, null) => "refused",
            _ => $"refused, because the policy failed ({fault.GetType().Name})",
        });
        _outcomes.Publish(new ControlOutcome { Request = request, IsAccepted = accepted, Fault = fault });
    }
}
