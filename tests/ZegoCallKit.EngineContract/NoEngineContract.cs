using Xunit;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the results of commands before the engine is initialized and after it was destroyed.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class NoEngineContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [MemberData(nameof(NoEngineCases.CommandNames), MemberType = typeof(NoEngineCases))]
    public void A_command_before_initialisation_answers_that_there_is_no_engine(string name)
    {
        var (_, code, command) = NoEngineCases.Commands.Single(c => c.Name == name);
        Assert.Equal(code, Rig.Create().Run(command).Code);
    }

    [Theory]
    [MemberData(nameof(NoEngineCases.CommandNames), MemberType = typeof(NoEngineCases))]
    public void A_command_after_the_engine_was_destroyed_answers_that_there_is_no_engine(string name)
    {
        var (_, code, command) = NoEngineCases.Commands.Single(c => c.Name == name);
        var probe = Connecting();
        probe.Accept(e => e.Lifecycle.Uninitialize());
        Assert.Equal(code, probe.Run(command).Code);
    }

    [Theory]
    [MemberData(nameof(NoEngineCases.QueryNames), MemberType = typeof(NoEngineCases))]
    public void A_query_needs_no_engine(string name) =>
        Assert.Equal(0, NoEngineCases.Queries.Single(q => q.Name == name).Query(Rig.Create().Engine));

    [Fact]
    public void Without_an_engine_codecs_and_the_volume_of_devices_are_not_known()
    {
        var engine = Rig.Create().Engine;
        Assert.Equal(1000001, engine.Encoding.IsEncoderSupported(Media.VideoCodec.Default).Code);
        Assert.Equal(1000001, engine.Decoding.IsDecoderSupported(Media.VideoCodec.Default).Code);
        Assert.Equal(1000001, engine.AudioDevices.GetVolume(Engine.AudioDeviceType.Speaker, "device").Code);
    }

    [Fact]
    public void Without_an_engine_no_streams_are_known() => Assert.Null(Rig.Create().Engine.Rooms.GetStreams(Room).Value);
}
