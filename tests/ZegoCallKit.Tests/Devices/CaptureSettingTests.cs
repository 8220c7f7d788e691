using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Devices;

/// <summary>The gain of the microphone and what is mirrored of the camera.</summary>
public sealed class CaptureSettingTests
{
    [Fact]
    public void The_gain_is_in_effect_when_its_task_completes() => SimulatedRig.Run(async rig =>
    {
        var microphone = rig.Client.Devices.Microphone;
        Assert.Equal(100, microphone.State.Current.Gain);
        await microphone.SetGainAsync(0);
        await microphone.SetGainAsync(200);

        Assert.Equal(200, microphone.State.Current.Gain);
        Assert.Equal([0, 200], rig.Engine.Journal.Of("Encoding.SetCaptureVolume").Select(command => (int)command.Arguments[0]!));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(201)]
    public void A_gain_outside_0_to_200_is_not_sent(int gain) => SimulatedRig.Run(rig =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(gain), () => { _ = rig.Client.Devices.Microphone.SetGainAsync(gain); });
        rig.Time.RunUntilIdle();
        Assert.Equal(0, rig.Engine.Journal.Count("Encoding.SetCaptureVolume"));
        return Task.CompletedTask;
    });

    [Fact]
    public void The_mirror_mode_belongs_to_a_channel() => SimulatedRig.Run(async rig =>
    {
        var devices = rig.Client.Devices;
        await devices.CameraOf(PublishChannel.Auxiliary).SetMirrorModeAsync(VideoMirrorMode.Both);

        Assert.Equal((VideoMirrorMode.OnlyPreview, VideoMirrorMode.Both), (devices.Camera.MirrorMode.Current, devices.CameraOf(PublishChannel.Auxiliary).MirrorMode.Current));
        Assert.Equal([VideoMirrorMode.Both, PublishChannel.Auxiliary], rig.Engine.Journal.Of("Encoding.SetMirrorMode")[0].Arguments);
    });

    [Fact]
    public void A_mirror_mode_that_there_is_not_is_not_sent() => SimulatedRig.Run(rig =>
    {
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => { _ = rig.Client.Devices.Camera.SetMirrorModeAsync((VideoMirrorMode)4); });
        rig.Time.RunUntilIdle();
        Assert.Equal(0, rig.Engine.Journal.Count("Encoding.SetMirrorMode"));
        return Task.CompletedTask;
    });
}
