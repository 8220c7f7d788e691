using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class LinkTests
{
    [Fact]
    public void Another_user_of_the_engine_has_another_link()
    {
        var call = new Call();
        var engine = call.LogIn("bob");
        call.Cloud.Disconnect("bob");
        call.Pass(100);
        engine.Accept(engine.Engine.Rooms.Logout(Call.Room));
        engine.Accept(engine.Engine.Rooms.Login(Call.Room, new EngineUser("carol", ""), new EngineLoginOptions()));
        call.Pass(100);
        engine.PublishCustom("c");
        var alice = call.LogIn("alice");
        alice.Observe(AudioObservation.Player);
        alice.Play("c");
        call.Pass(100);
        engine.SayRamp(ZegoCallKit.Media.AudioFormat.Default);
        call.Pass(100);

        Assert.Single(alice.Frames.Audio);
    }
}
