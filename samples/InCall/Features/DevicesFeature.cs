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

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        var devices = stage.Alice.Devices;
        var plugged = CallStage.NextAsync(
            devices.Microphone.Available.Changes.SelectMany(static set => set.Changes),
            static change => change is { Reason: ChangeReason.Add, Current.Id: "headset" },
            cancellationToken);
        stage.Machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        var headset = (await plugged).Current;
        await devices.Microphone.SelectAsync(headset.Id, cancellationToken);

        // While the headset is unplugged, the default device is used instead.
        var selection = devices.Microphone.Selection;
        var standIn = CallStage.NextAsync(selection.Changes, static state => state is { IsFallback: true, Used: not null }, cancellationToken);
        stage.Machine.UnplugMicrophone(headset.Id);
        var other = (await standIn).Used;
        var back = CallStage.NextAsync(selection.Changes, static state => state.Used?.Id == "headset", cancellationToken);
        stage.Machine.PlugMicrophone(new EngineDevice("headset", "Headset"));
        await back;

        var silent = CallStage.NextAsync(stage.BobRoom.SoundLevels, static levels => levels.Streams.GetValueOrDefault(CallStage.AliceStream) < 1, cancellationToken);
        await devices.Microphone.SetMutedAsync(true, cancellationToken);
        await silent;
        var heard = CallStage.NextAsync(stage.BobRoom.SoundLevels, static levels => levels.Streams.GetValueOrDefault(CallStage.AliceStream) > 10, cancellationToken);
        await devices.Microphone.SetMutedAsync(false, cancellationToken);
        var level = (await heard).Streams[CallStage.AliceStream];

        await devices.Camera.SetEnabledAsync(false, cancellationToken);
        Require(!devices.Camera.IsEnabled.Current, "the camera is still on");
        await devices.Camera.SetEnabledAsync(true, cancellationToken);
        return $"'{headset.Name}' was plugged in and used, and '{other!.Name}' replaced it while it was unplugged; Bob heard nothing while it was muted, then level {level:0} of 100; the camera was turned off and on";
    }
}
