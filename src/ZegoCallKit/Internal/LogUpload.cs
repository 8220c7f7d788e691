using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>Sends the engine's logs, no more often than ZEGO takes them. Used in the state loop, but for the face.</summary>
internal sealed class LogUpload(ClientCore core)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private long? _last;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var operation = new Operation("UploadLogs");
        var pending = new Pending<bool>(core, operation, core.Options.Timeouts.Command, cancellationToken);
        core.Post(pending, () =>
        {
            if ((core.RefuseWhenClosed(operation) ?? RefuseWhenEarly(operation)) is { } refusal)
            {
                pending.Fail(refusal);
                return;
            }

            _last = core.Time.GetTimestamp();
            core.Open.Add(pending);
            core.Results.Call(
                ResultKind.LogUpload,
                pending,
                static engine => engine.Lifecycle.UploadLog(),
                refused =>
                {
                    _last = null;
                    pending.Fail(operation.Refused(refused));
                },
                result =>
                {
                    if (((LogUploaded)result).Code is not 0 and var code)
                    {
                        pending.Fail(operation.Failed((ZegoErrorCode)code));
                    }
                    else
                    {
                        pending.Complete(true);
                    }
                });
        });
        return pending.Task;
    }

    private ZegoException? RefuseWhenEarly(Operation operation) =>
        _last is { } last && core.Time.GetElapsedTime(last) is var passed && passed < Interval
            ? operation.Failed(ZegoErrorCode.RoomAppCallApiTooFrequent, $"logs were uploaded {passed.TotalSeconds:0} s ago, and ZEGO takes them once a minute")
            : null;
}
