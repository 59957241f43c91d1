namespace Chancery.Core.Language;

/// <summary>Universal Dependencies relations, with the subtypes of English that later stages look at.</summary>
public enum Dep : byte
{
    Dep,
    Root,
    Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter,
    Obj, Iobj,
    Obl, OblAgent, OblTmod, OblNpmod, OblUnmarked,
    Ccomp, Xcomp,
    Advcl, AdvclRelcl, Advmod, AdvmodEmph,
    Acl, AclRelcl,
    Amod, Nmod, NmodPoss, NmodTmod, NmodNpmod, NmodUnmarked, NmodDesc, Nummod, Appos, Det, DetPredet,
    Case, Mark, Aux, AuxPass, Cop,
    Conj, Cc, CcPreconj,
    Compound, CompoundPrt, Flat, FlatForeign, Fixed, Goeswith,
    Parataxis, Discourse, Vocative, Expl, List, Dislocated, Orphan, Reparandum,
    Punct,
}
