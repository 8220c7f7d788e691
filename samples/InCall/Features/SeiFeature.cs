using System.Text;
using InCall.Calling;
using ZegoCallKit;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Sends data in the video stream.</summary>
internal sealed class SeiFeature : IFeature
{
    private const int MostPerSecond = 30;

    public string Name => "sei";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var received = CallContext.NextAsync(call.Playback.SeiMessages, static _ => true, cancellationToken);
        await call.Publication.SendSeiAsync(Encoding.UTF8.GetBytes("goal!"), cancellationToken);
        var text = Encoding.UTF8.GetString((await received).Data.Span);
        Require(text == "goal!", $"'{text}' came");

        // The kit refuses a message beyond the limit per second, which could otherwise be lost on the network.
        await call.DelayAsync(1, cancellationToken);
        for (var i = 0; i < MostPerSecond; i++)
        {
            await call.Publication.SendSeiAsync(new byte[] { (byte)i }, cancellationToken);
        }

        try
        {
            await call.Publication.SendSeiAsync(new byte[1], cancellationToken);
        }
        catch (ZegoException refusal)
        {
            return $"'{text}' arrived with the video; message {MostPerSecond + 1} within a second was refused [{(int)refusal.Code}]";
        }

        throw new FeatureException($"message {MostPerSecond + 1} within a second was not refused");
    }
}
