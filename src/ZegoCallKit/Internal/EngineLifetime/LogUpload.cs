using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>Uploads the engine's logs, no more often than ZEGO accepts. Used in the state loop, except for the public method.</summary>
internal sealed class LogUpload(ClientCore core)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private long? _last;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var operation = new Operation("UploadLogs");
        return core.StartAsync<bool>(operation, core.Open, _ => core.RefuseWhenClosed(operation) ?? RefuseWhenEarly(operation), Upload, cancellationToken);
    }

    private void Upload(Pending<bool> pending)
    {
        _last = core.Time.GetTimestamp();
        core.Results.Call(
            ResultKind.LogUpload,
            pending,
            static engine => engine.Lifecycle.UploadLog(),
            refused =>
            {
                _last = null;
                pending.Fail(pending.Operation.Refused(refused));
            },
            result =>
            {
                if (((LogUploaded)result).Code is not 0 and var code)
                {
                    pending.Fail(pending.Operation.Failed((ZegoErrorCode)code));
                }
                else
                {
                    pending.Complete(true);
                }
            });
    }

    private ZegoException? RefuseWhenEarly(Operation operation) =>
        _last is { } last && core.Time.GetElapsedTime(last) is var passed && passed < Interval
            ? operation.Failed(ZegoErrorCode.RoomAppCallApiTooFrequent, $"the logs were uploaded {passed.TotalSeconds:0} s ago, and ZEGO accepts one upload per minute")
            : null;
}
