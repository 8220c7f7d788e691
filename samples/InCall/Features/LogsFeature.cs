using InCall.Calling;
using ZegoCallKit;

namespace InCall.Features;

/// <summary>Uploads the engine's own logs for ZEGO's support.</summary>
internal sealed class LogsFeature : IFeature
{
    public string Name => "logs";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        await call.Alice.UploadLogsAsync(cancellationToken);
        try
        {
            await call.Alice.UploadLogsAsync(cancellationToken);
        }
        catch (ZegoException refusal)
        {
            return $"the logs were uploaded; a second upload within a minute was refused [{(int)refusal.Code}]";
        }

        throw new FeatureException("a second upload within a minute was not refused");
    }
}
