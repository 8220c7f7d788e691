using Microsoft.Extensions.Logging;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Takes requests of others, asks the policy, does what is granted and tells of it.</summary>
/// <param name="self">To whom requests must be.</param>
/// <param name="policy">Decides.</param>
/// <param name="perform">Does what is asked for.</param>
/// <param name="delivery">Tells observers.</param>
/// <param name="logger">Logs.</param>
internal sealed class RequestDesk(UserId self, ControlPolicy policy, Func<ControlAction, Task> perform, DeliveryLoop delivery, ILogger logger)
{
    private readonly Broadcaster<ControlOutcome> _outcomes = new(delivery, "control requests");

    public IObservable<ControlOutcome> Outcomes => _outcomes;

    public void Take(CustomCommand command)
    {
        foreach (var action in ControlCommand.Read(command.Text, self))
        {
            _ = AnswerAsync(new ControlRequest { From = command.From, Action = action });
        }
    }

    public void Complete() => _outcomes.Complete();

    private async Task AnswerAsync(ControlRequest request)
    {
        var accepted = false;
        Exception? fault = null;
        try
        {
            accepted = policy.Allows(request);
            if (accepted)
            {
                await perform(request.Action).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Told to whoever observes the requests.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fault = exception;
        }

        InCallLog.Asked(logger, request.From.Id.Value, request.Action, (accepted, fault) switch
        {
            (true, null) => "done",
            (true, _) => $"failed ({fault!.GetType().Name})",
            (false, null) => "refused",
            _ => $"refused, the policy failed ({fault.GetType().Name})",
        });
        _outcomes.Publish(new ControlOutcome { Request = request, IsAccepted = accepted, Fault = fault });
    }
}
