using System.Reflection;
using System.Reflection.Emit;

namespace ZegoCallKit.House.Tests;

/// <summary>Reads which types the code of an assembly asks for: <c>x is T</c> and <c>(T)x</c>, as the compiler has written it.</summary>
internal static class IsInstanceReader
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => code.Value);

    /// <summary>The types that the methods of a type ask for.</summary>
    public static IEnumerable<Type> TypesAskedForIn(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(TypesAskedForIn);
    }

    private static IEnumerable<Type> TypesAskedForIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var wide = code[at] == 0xFE;
            var instruction = OpCodes[wide ? unchecked((short)((0xFE << 8) | code[at + 1])) : code[at]];
            at += wide ? 2 : 1;
            if (instruction == System.Reflection.Emit.OpCodes.Isinst || instruction == System.Reflection.Emit.OpCodes.Castclass)
            {
                yield return method.Module.ResolveType(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.GetGenericArguments(),
                    method.IsGenericMethod ? method.GetGenericArguments() : []);
            }

            at += SizeOf(instruction, code, at);
        }
    }

    private static int SizeOf(OpCode instruction, byte[] code, int at) => instruction.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
