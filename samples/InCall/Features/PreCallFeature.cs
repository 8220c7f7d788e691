using InCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Checks;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Checks a user's devices and network before the user joins.</summary>
internal sealed class PreCallFeature : IFeature
{
    public string Name => "preCall";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        await using var carol = await call.NewClientAsync(static options => options, cancellationToken);
        var devices = await carol.Checks.CheckDevicesAsync(TimeSpan.FromSeconds(1), cancellationToken);
        Require(devices.IsGood, $"the devices are not good: {string.Join(", ", devices.Problems.Select(static problem => problem.Fault))}");

        // The speed test generates its own traffic, in a room in which nothing is published or played.
        await using var hall = await carol.LoginRoomAsync(new RoomId("hall"), new RoomUser(new UserId("carol")), cancellationToken: cancellationToken);
        var speed = await carol.Checks.TestSpeedAsync(new SpeedTestOptions { Duration = TimeSpan.FromSeconds(3) }, cancellationToken);
        Require(speed is { Uplink: not null, Downlink: not null }, "the network was not measured in both directions");
        return $"'{devices.Camera!.Name}' delivers video after {devices.TimeToFirstVideo!.Value.TotalMilliseconds:0} ms, '{devices.Microphone!.Name}' captures level {devices.PeakLevel:0} of 100; "
            + $"the network quality is {speed.Uplink!.Level} up and {speed.Downlink!.Level} down";
    }
}
