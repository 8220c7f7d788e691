using System.Reactive.Linq;
using InCall.Calling;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses a microphone that is plugged in, unplugged and plugged in again, muting that others can see, and a camera that is turned off and on.</summary>
internal sealed class DevicesFeature : IFeature
{
    public string Name => "devices";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var devices = call.Alice.Devices;
        var plugged = CallContext.NextAsync(
            devices.Microphone.Available.Changes.SelectMany(static set => set.Changes),
            static change => change is { Reason: ChangeReason.Add, Current.Id: "headset" },
            cancellationToken);
        call.Machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        var headset = (await plugged).Current;
        await devices.Microphone.SelectAsync(headset.Id, cancellationToken);

        // While the headset is unplugged, the default device is used instead.
        var selection = devices.Microphone.Selection;
        var standIn = CallContext.NextAsync(selection.Changes, static state => state is { IsFallback: true, Used: not null }, cancellationToken);
        call.Machine.UnplugMicrophone(headset.Id);
        var other = (await standIn).Used;
        var back = CallContext.NextAsync(selection.Changes, static state => state.Used?.Id == "headset", cancellationToken);
        call.Machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        await back;

        var silent = CallContext.NextAsync(call.BobRoom.SoundLevels, static levels => levels.Streams.GetValueOrDefault(CallContext.AliceStream) < 1, cancellationToken);
        await devices.Microphone.SetMutedAsync(true, cancellationToken);
        await silent;
        var heard = CallContext.NextAsync(call.BobRoom.SoundLevels, static levels => levels.Streams.GetValueOrDefault(CallContext.AliceStream) > 10, cancellationToken);
        await devices.Microphone.SetMutedAsync(false, cancellationToken);
        var level = (await heard).Streams[CallContext.AliceStream];

        await devices.Camera.SetEnabledAsync(false, cancellationToken);
        Require(!devices.Camera.IsEnabled.Current, "the camera is still on");
        await devices.Camera.SetEnabledAsync(true, cancellationToken);
        return $"'{headset.Name}' was plugged in and used, and '{other!.Name}' replaced it while it was unplugged; Bob heard nothing while it was muted, then level {level:0} of 100; the camera was turned off and on";
    }
}
