using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Interop;

/// <summary>The port's enums are cast to the engine's: every value must have the same meaning there.</summary>
public sealed class PortEnumTests
{
    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(PublishChannel), typeof(ZegoPublishChannel) },
        { typeof(Scenario), typeof(ZegoScenario) },
        { typeof(RoomMode), typeof(ZegoRoomMode) },
        { typeof(QualityLevel), typeof(ZegoStreamQualityLevel) },
        { typeof(RoomStateReason), typeof(ZegoRoomStateChangedReason) },
        { typeof(UpdateType), typeof(ZegoUpdateType) },
        { typeof(PublisherState), typeof(ZegoPublisherState) },
        { typeof(PlayerState), typeof(ZegoPlayerState) },
        { typeof(EngineMediaPlayerState), typeof(ZegoMediaPlayerState) },
        { typeof(MediaEvent), typeof(ZegoPlayerMediaEvent) },
        { typeof(NetworkMode), typeof(ZegoNetworkMode) },
        { typeof(DeviceKind), typeof(ZegoDeviceType) },
        { typeof(DeviceFault), typeof(ZegoDeviceExceptionType) },
        { typeof(RemoteDeviceState), typeof(ZegoRemoteDeviceState) },
        { typeof(AudioDeviceType), typeof(ZegoAudioDeviceType) },
        { typeof(AudioSourceKind), typeof(ZegoAudioSourceType) },
        { typeof(VideoSourceKind), typeof(ZegoVideoSourceType) },
        { typeof(VideoMirrorMode), typeof(ZegoVideoMirrorMode) },
        { typeof(ViewMode), typeof(ZegoViewMode) },
        { typeof(VideoLayer), typeof(ZegoVideoStreamType) },
        { typeof(TransparentMessageTarget), typeof(ZegoRoomTransparentMessageMode) },
        { typeof(VideoPixelFormat), typeof(ZegoVideoFrameFormat) },
        { typeof(VideoCodec), typeof(ZegoVideoCodecId) },
        { typeof(AudioCodec), typeof(ZegoAudioCodecId) },
        { typeof(AudioObservation), typeof(ZegoAudioDataCallbackBitMask) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_value_exists_in_the_engine(Type port, Type engine)
    {
        foreach (var value in Enum.GetValues(port).Cast<object>().Select(Convert.ToInt32).Where(v => v != 0 || !port.IsDefined(typeof(FlagsAttribute), inherit: false)))
        {
            Assert.True(Enum.IsDefined(engine, value), $"{port.Name} {Enum.GetName(port, value)} = {value} is no {engine.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Names_that_are_alike_have_the_same_value(Type port, Type engine)
    {
        foreach (var name in Enum.GetNames(port))
        {
            if (Enum.TryParse(engine, name, ignoreCase: true, out var value))
            {
                Assert.Equal(Convert.ToInt32(Enum.Parse(port, name)), (int)value!);
            }
        }
    }
}
