using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Everything that one publisher captures uses one clock.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Sound_and_pictures_are_stamped_with_when_they_were_captured_also_after_the_camera_was_off()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        var alice = call.LogIn("alice");
        alice.Observe(AudioObservation.Player | AudioObservation.Playback);
        alice.Play("b");
        call.Pass(1234);
        bob.Accept(bob.Engine.Capture.EnableCamera(false, PublishChannel.Main));
        call.Pass(777);
        bob.Accept(bob.Engine.Capture.EnableCamera(true, PublishChannel.Main));
        call.Pass(1000);

        // Without latency, frames arrive at the time of their capture.
        Assert.True(alice.Frames.Video.Count > 25);
        Assert.All(alice.Frames.Video, picture => Assert.Equal(picture.At, picture.Timestamp));
        Assert.Contains(alice.Frames.Audio, block => block.Source == "b");
        Assert.All(alice.Frames.Audio, block => Assert.Equal(block.At, block.Timestamp));
    }
}
