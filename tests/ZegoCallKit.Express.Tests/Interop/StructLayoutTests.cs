using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InteropGenerator;

namespace ZegoCallKit.Express.Tests.Interop;

public sealed class StructLayoutTests
{
    private static readonly NativeApi Api = NativeApi.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    public static TheoryData<string> Structs => [.. Api.Structs.Select(s => s.Name)];

    public static TheoryData<string> Enums => [.. Api.Enums.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_struct_has_the_size_and_the_offsets_of_the_table(string name)
    {
        Assert.SkipUnless(nint.Size == 8, "The table is of 64-bit systems.");
        var native = Api.Structs.Single(s => s.Name == name);
        var type = TypeOf(name);
        Assert.Equal(native.Size, Measure(type));
        Assert.Equal(native.Fields.Count, type.GetFields().Length);
        var offsets = NativeOffsets.Of(name);
        foreach (var field in native.Fields)
        {
            Assert.Equal(field.Offset, offsets[field.Name]);
            Assert.Equal(field.Size, Measure(type.GetField(Names.Pascal(field.Name))!.FieldType));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_the_values_of_the_table(string name)
    {
        var type = TypeOf(name);
        Assert.Equal(typeof(int), Enum.GetUnderlyingType(type));
        foreach (var (member, value) in Api.Enums.Single(e => e.Name == name).Members)
        {
            Assert.Equal(value, (int)Enum.Parse(type, Names.EnumMember(name, member)));
        }
    }

    [Fact]
    public void The_parts_of_a_device_make_a_whole_one() => Assert.Equal(Unsafe.SizeOf<ZegoDeviceInfo>(), DevicePart.Count * Unsafe.SizeOf<DevicePart>());

    private static Type TypeOf(string name) => typeof(NativeFunctions).Assembly.GetType($"ZegoCallKit.Express.Interop.{Names.Pascal(name)}", throwOnError: true)!;

    private static int Measure(Type type) => type.IsPointer
        ? nint.Size
        : (int)typeof(StructLayoutTests).GetMethod(nameof(SizeOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;

    private static int SizeOf<T>() => Unsafe.SizeOf<T>();
}
