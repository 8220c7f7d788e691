using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Manages the extra info of a published stream: the initial value and each later one. Its state is written in the state loop.</summary>
internal sealed class PublicationExtraInfo(ClientCore core, Publication publication, PublicationCalls commands, OpenOperations open, Action<string> taken)
{
    private const string SetExtraInfo = "SetStreamExtraInfo";

    private long _calls;
    private long _takenCall;

    public Task SetAsync(string extraInfo, CancellationToken cancellationToken)
    {
        Guard.Utf8Length(extraInfo, 0, PublishOptions.MaxExtraInfoBytes, "stream's extra info", nameof(extraInfo));
        var operation = publication.NewOperation(SetExtraInfo);
        return core.StartAsync<bool>(operation, open, publication.Refuse, pending => Set(pending, extraInfo), cancellationToken);
    }

    /// <summary>Handles the result for the extra info that was set when publishing started, which no caller waits for.</summary>
    public void OnInitial(EngineEvent result)
    {
        if (((StreamExtraInfoSet)result).Code is not 0 and var code)
        {
            var operation = publication.NewOperation(SetExtraInfo);
            core.Fault(operation.Name, operation.Failed((ZegoErrorCode)code));
        }
    }

    private void Set(Pending<bool> pending, string extraInfo)
    {
        var call = ++_calls;
        core.Results.Call(
            ResultKind.StreamExtraInfo,
            pending,
            engine => commands.SetExtraInfo(engine, extraInfo),
            refused => pending.Fail(pending.Operation.Refused(refused)),
            result => OnSet(pending, call, extraInfo, ((StreamExtraInfoSet)result).Code));
    }

    private void OnSet(Pending<bool> pending, long call, string extraInfo, int code)
    {
        if (publication.IsEnding)
        {
            return;
        }

        if (code != 0)
        {
            pending.Fail(pending.Operation.Failed((ZegoErrorCode)code));
            return;
        }

        // The server accepted the values in the order of the calls, whatever the order of its answers.
        if (call > _takenCall)
        {
            _takenCall = call;
            taken(extraInfo);
        }

        pending.Complete(true);
    }
}
