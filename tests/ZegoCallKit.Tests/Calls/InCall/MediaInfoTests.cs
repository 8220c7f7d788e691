using System.Text;
using Xunit;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.TestMutations;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.InCall;

public sealed class MediaInfoTests
{
    [Theory]
    [InlineData("{\"isCameraOn\":true,\"isMicrophoneOn\":false}", true, false)]
    [InlineData("{\"isMicrophoneOn\":true,\"other\":[1,2]}", null, true)]
    [InlineData("{\"isCameraOn\":\"yes\",\"isMicrophoneOn\":1}", null, null)]
    [InlineData("{\"isCameraOn\":null}", null, null)]
    [InlineData("{\"isCameraOn\":true,\"isCameraOn\":false}", null, null)]
    [InlineData("{\"\\ud800\":1,\"isCameraOn\":true}", null, null)]
    [InlineData("", null, null)]
    [InlineData("hello", null, null)]
    [InlineData("[true]", null, null)]
    public void What_others_say_is_read(string extraInfo, bool? camera, bool? microphone) => Assert.Equal(new MediaInfo(camera, microphone), MediaInfo.Parse(extraInfo));

    [Fact]
    public void It_is_written_as_the_kits_write_it() => Assert.Equal("""{"isCameraOn":true,"isMicrophoneOn":false}""", new MediaInfo(true, false).MergeInto(""));

    [Fact]
    public void Other_fields_stay() => Assert.Equal("""{"seat":3,"isCameraOn":false,"isMicrophoneOn":true}""", new MediaInfo(false, true).MergeInto("""{"seat":3,"isCameraOn":true}"""));

    [Theory]
    [InlineData(null, null, """{"seat":3,"isCameraOn":true}""", """{"seat":3,"isCameraOn":true}""")]
    [InlineData(null, false, """{"isCameraOn":true,"isMicrophoneOn":true}""", """{"isCameraOn":true,"isMicrophoneOn":false}""")]
    [InlineData(false, null, """{"isMicrophoneOn":true}""", """{"isMicrophoneOn":true,"isCameraOn":false}""")]
    [InlineData(null, true, "", """{"isMicrophoneOn":true}""")]
    public void What_is_not_known_is_not_written(bool? camera, bool? microphone, string before, string after) => Assert.Equal(after, new MediaInfo(camera, microphone).MergeInto(before));

    [Fact]
    public void A_text_of_the_programs_own_is_not_overwritten() => Assert.Null(new MediaInfo(true, true).MergeInto("hello"));

    [Fact]
    public void Whatever_others_write_harms_nothing() => FreshSeeds.ForEach(3, 1, static seed =>
    {
        var mutator = new Mutator(
            [Encoding.UTF8.GetBytes("""{"isCameraOn":true,"isMicrophoneOn":false}"""), Encoding.UTF8.GetBytes("""{"zego_turn_microphone_off":{"zego_user_id":"bob","zego_mute_mode":true}}""")],
            new Random(seed));
        for (var i = 0; i < 20_000; i++)
        {
            var text = Encoding.UTF8.GetString(mutator.Next());
            MediaInfo.Parse(text);
            new MediaInfo(true, true).MergeInto(text);
            ControlCommand.Read(text, new UserId("bob"));
        }
    });
}
