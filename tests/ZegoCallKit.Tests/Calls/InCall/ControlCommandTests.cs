using Xunit;
using ZegoCallKit.Calls.InCall;

namespace ZegoCallKit.Tests.Calls.InCall;

public sealed class ControlCommandTests
{
    private static readonly UserId Bob = new("bob");

    [Theory]
    [InlineData(ControlAction.TurnMicrophoneOff, """{"zego_turn_microphone_off":{"zego_user_id":"bob","zego_mute_mode":true}}""")]
    [InlineData(ControlAction.TurnMicrophoneOn, """{"zego_turn_microphone_on":{"zego_user_id":"bob","zego_mute_mode":true}}""")]
    [InlineData(ControlAction.TurnCameraOff, """{"zego_turn_camera_off":"bob"}""")]
    [InlineData(ControlAction.TurnCameraOn, """{"zego_turn_camera_on":"bob"}""")]
    [InlineData(ControlAction.Leave, """{"zego_remove_user":["bob"]}""")]
    public void Requests_have_the_kits_keys_and_come_back(ControlAction action, string command)
    {
        Assert.Equal(command, ControlCommand.Write(action, Bob, MicrophoneRequestForm.Flutter));
        Assert.Equal([action], ControlCommand.Read(command, Bob));
        Assert.Empty(ControlCommand.Read(command, new UserId("alice")));
    }

    [Theory]
    [InlineData(ControlAction.TurnMicrophoneOff, """{"zego_turn_microphone_off":"bob"}""")]
    [InlineData(ControlAction.TurnMicrophoneOn, """{"zego_turn_microphone_on":"bob"}""")]
    [InlineData(ControlAction.TurnCameraOff, """{"zego_turn_camera_off":"bob"}""")]
    [InlineData(ControlAction.Leave, """{"zego_remove_user":["bob"]}""")]
    public void For_the_web_and_React_Native_the_microphone_is_asked_for_in_a_text(ControlAction action, string command)
    {
        Assert.Equal(command, ControlCommand.Write(action, Bob, MicrophoneRequestForm.WebAndReactNative));
        Assert.Equal([action], ControlCommand.Read(command, Bob));
    }

    [Theory]
    [InlineData("""{"zego_turn_microphone_off":{"zego_user_id":"bob","zego_mute_mode":false}}""", ControlAction.TurnMicrophoneOff)]
    [InlineData("""{"zego_turn_microphone_off":"bob"}""", ControlAction.TurnMicrophoneOff)]
    [InlineData("""{"zego_remove_user":["carol","bob"]}""", ControlAction.Leave)]
    public void Other_spellings_of_the_kits_are_understood(string command, ControlAction action) => Assert.Equal([action], ControlCommand.Read(command, Bob));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"zego_clear_message":""}""")]
    [InlineData("""{"zego_remove_user":"Bob"}""")]
    [InlineData("""{"zego_remove_user":{"zego_user_id":["bob"]}}""")]
    [InlineData("""{"zego_turn_camera_off":null}""")]
    [InlineData("""{"zego_turn_camera_off":true}""")]
    [InlineData("""{"zego_turn_camera_off":"\ud800"}""")]
    public void Everything_else_is_no_request(string command) => Assert.Empty(ControlCommand.Read(command, Bob));
}
